// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/arrays.h"

#include "model/frameworks/torch/promotion.h"

#include "tests/support/kerneltable.h"

using namespace clonescope::model;
using namespace clonescope::model::torch;

class TestKernels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsPyTorch_data() { clonescope::tests::addKernelRows("kernels.txt"); }
    void answersAsPyTorch() { clonescope::tests::compareKernelRow(); }
    void writesWhatItReadsAsPyTorch_data() { clonescope::tests::addKernelRows("overlaps.txt"); }
    void writesWhatItReadsAsPyTorch() { clonescope::tests::compareKernelRow(); }
    void rangesAreThoseOfPyTorch_data() { clonescope::tests::addKernelRows("ranges.txt"); }
    void rangesAreThoseOfPyTorch() { clonescope::tests::compareKernelRow(); }
    void typesArePromotedByKindOfOperand();
    void elementsCrossBlocks();
    void aSnapshotOfTheBytesStays();
};

namespace
{

Array filled(std::vector<std::int64_t> shape, DType dtype, const Scalar &value)
{
    Array array {{}, StridedLayout::contiguous(std::move(shape)), dtype};
    array.bytes = Bytes(static_cast<std::size_t>(array.layout.count()) * itemSize(dtype));
    fill({&array.bytes, array.layout, dtype}, value);
    return array;
}

} // namespace

void TestKernels::typesArePromotedByKindOfOperand()
{
    const Array bytes = filled({2}, DType::UInt8, std::int64_t {1});
    const Array shorts = filled({2}, DType::Int8, std::int64_t {1});
    const Array wideScalar = filled({}, DType::Float64, 1.5);
    const Array floats = filled({2}, DType::Float32, 1.5);
    const Array whole = filled({2}, DType::Int64, std::int64_t {1});
    QCOMPARE(resultType(bytes.ref(), shorts.ref()), DType::Int16);
    QCOMPARE(resultType(floats.ref(), wideScalar.ref()), DType::Float32);
    QCOMPARE(resultType(whole.ref(), wideScalar.ref()), DType::Float64);
    QCOMPARE(resultType(whole.ref(), Scalar {1.5}), DType::Float32);
    QCOMPARE(resultType(bytes.ref(), Scalar {std::int64_t {300}}), DType::UInt8);
    QCOMPARE(resultType(wideScalar.ref(), Scalar {1.5}), DType::Float64);
    QCOMPARE(resultType(whole.ref(), floats.ref()), DType::Float32);
}

void TestKernels::elementsCrossBlocks()
{
    constexpr std::int64_t count = 3 * Bytes::blockSize / 8 + 5; // three blocks and a piece
    Array x = filled({count}, DType::Int64, std::int64_t {7});
    binaryInPlace(Arithmetic::Add, {&x.bytes, x.layout, x.dtype}, Scalar {std::int64_t {1}});
    const Array narrow = copied(x.ref(), StridedLayout::contiguous({count}), DType::Float32);
    std::int64_t wrong = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
        wrong += x.bytes.load<std::int64_t>(i * 8) != 8 || narrow.bytes.load<float>(i * 4) != 8;
    QCOMPARE(wrong, std::int64_t {0});
}

void TestKernels::aSnapshotOfTheBytesStays()
{
    Array x = filled({4}, DType::Float32, 1.0);
    const Bytes before = x.bytes;
    binaryInPlace(Arithmetic::Multiply, {&x.bytes, x.layout, x.dtype}, Scalar {3.0});
    QCOMPARE(before.load<float>(0), 1.0F);
    QCOMPARE(x.bytes.load<float>(0), 3.0F);
}

QTEST_APPLESS_MAIN(TestKernels)
#include "tst_kernels.moc"
