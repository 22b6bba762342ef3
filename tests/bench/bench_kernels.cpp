// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/draws.h"
#include "model/frameworks/torch/torchtext.h"
#include "model/frameworks/torch/viewlayouts.h"
#include "model/kernels/kernels.h"

#include <QtTest>

using namespace clonescope::model;
using namespace clonescope::model::torch;

// Kernels over a million elements (4 or 8 MB), and the text of a thousand.
class BenchKernels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addFloats();
    void addInPlace();
    void addAcrossARow();
    void addTransposed();
    void convertToDouble();
    void fillZeros();
    void draw();
    void snapshotThenOneWrite();
    void printAThousand();
};

namespace
{

constexpr std::int64_t side = 1000;

MutableArrayRef into(Array &array)
{
    return {&array.bytes, array.layout, array.dtype};
}

Array random(const std::vector<std::int64_t> &sizes)
{
    Array array = emptyArray(StridedLayout::contiguous(sizes), DType::Float32);
    TorchGenerator generator(1);
    drawUniform(generator, into(array), 0, 1);
    return array;
}

Array million()
{
    return random({side, side});
}

} // namespace

void BenchKernels::addFloats()
{
    const Array a = million(), b = million();
    QBENCHMARK
    {
        QCOMPARE(binary(Arithmetic::Add, a.ref(), b.ref()).layout.count(), side * side);
    }
}

void BenchKernels::addInPlace()
{
    Array a = million();
    QBENCHMARK
    {
        binaryInPlace(Arithmetic::Add, into(a), Scalar {1.5});
    }
}

void BenchKernels::addAcrossARow()
{
    const Array a = million();
    const Array row = random({side});
    QBENCHMARK
    {
        QCOMPARE(binary(Arithmetic::Add, a.ref(), row.ref()).layout.count(), side * side);
    }
}

void BenchKernels::addTransposed()
{
    const Array a = million();
    const ArrayRef turned {&a.bytes, transposed(a.layout), a.dtype};
    QBENCHMARK
    {
        QCOMPARE(binary(Arithmetic::Add, a.ref(), turned).layout.count(), side * side);
    }
}

void BenchKernels::convertToDouble()
{
    const Array a = million();
    QBENCHMARK
    {
        QCOMPARE(copied(a.ref(), a.layout, DType::Float64).bytes.size(), std::size_t {8'000'000});
    }
}

void BenchKernels::fillZeros()
{
    Array a = million();
    QBENCHMARK
    {
        fill(into(a), Scalar {0.0});
    }
}

void BenchKernels::draw()
{
    Array a = million();
    TorchGenerator generator(1);
    QBENCHMARK
    {
        drawUniform(generator, into(a), 0, 1);
    }
}

// A deep clone and the edit after it: one block moves, not the tensor.
void BenchKernels::snapshotThenOneWrite()
{
    const Array a = million();
    QBENCHMARK
    {
        Bytes clone = a.bytes;
        clone.store(0, 1.0F);
    }
}

void BenchKernels::printAThousand()
{
    const Array a = random({1000});
    QBENCHMARK
    {
        QVERIFY(torchText(a.ref()).size() > 8000);
    }
}

QTEST_APPLESS_MAIN(BenchKernels)
#include "bench_kernels.moc"
