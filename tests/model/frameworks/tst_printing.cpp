// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/torchtext.h"

#include "model/frameworks/numpy/numbertext.h"
#include "model/frameworks/numpy/numpytext.h"
#include "model/frameworks/tensorflow/eagertext.h"

#include "tests/support/kerneltable.h"

using namespace clonescope::model;
using namespace clonescope::model::numpy;
using namespace clonescope::model::tensorflow;
using namespace clonescope::model::torch;

class TestPrinting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAsPyTorchAndNumPy_data() { clonescope::tests::addKernelRows("printing.txt"); }
    void writesAsPyTorchAndNumPy() { clonescope::tests::compareKernelRow(); }
    void writesAsTensorFlow();
    void wholeNumbersAreExactInArraysOnly();
    void writesNumbersAsPython();
};

namespace
{

Array halves(std::vector<std::int64_t> shape)
{
    Array array {{}, StridedLayout::contiguous(std::move(shape)), DType::Float32};
    array.bytes = Bytes(static_cast<std::size_t>(array.layout.count()) * 4);
    for (std::size_t i = 0; i < array.bytes.size() / 4; ++i)
        array.bytes.store(i * 4, static_cast<float>(i) / 2);
    return array;
}

} // namespace

// The form is TensorFlow's __str__ and __repr__ (python/framework/ops.py), the numbers NumPy's.
void TestPrinting::writesAsTensorFlow()
{
    const Array row = halves({2}), grid = halves({2, 2}), one = halves({});
    QCOMPARE(eagerStr(row.ref()), "tf.Tensor([0.  0.5], shape=(2,), dtype=float32)");
    QCOMPARE(eagerRepr(row.ref()),
             "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0. , 0.5], dtype=float32)>");
    QCOMPARE(eagerStr(grid.ref()),
             "tf.Tensor(\n[[0.  0.5]\n [1.  1.5]], shape=(2, 2), dtype=float32)");
    QCOMPARE(
        eagerRepr(grid.ref()),
        "<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[0. , 0.5],\n       [1. , 1.5]], "
        "dtype=float32)>");
    QCOMPARE(eagerStr(one.ref()), "tf.Tensor(0.0, shape=(), dtype=float32)");
    QCOMPARE(eagerRepr(one.ref()), "<tf.Tensor: shape=(), dtype=float32, numpy=0.0>");
}

void TestPrinting::wholeNumbersAreExactInArraysOnly()
{
    Array row = halves({2}), one = halves({});
    row.bytes.store(0, 67108872.0F);
    one.bytes.store(0, 67108872.0F);
    row.bytes.store(4, 67108880.0F);
    QCOMPARE(numpyStr(row.ref()), "[67108872. 67108880.]");
    QCOMPARE(numpyStr(one.ref()), "67108870.0");
}

void TestPrinting::writesNumbersAsPython()
{
    QCOMPARE(pythonText(1.5), "1.5");
    QCOMPARE(pythonText(static_cast<double>(0.1F)), "0.10000000149011612");
    QCOMPARE(pythonText(true), "True");
    QCOMPARE(pythonText(std::int64_t {-3}), "-3");
    QCOMPARE(pythonText(std::complex<double>(1, -2.5)), "(1-2.5j)");
    QCOMPARE(pythonText(std::complex<double>(0, 1)), "1j");
}

QTEST_APPLESS_MAIN(TestPrinting)
#include "tst_printing.moc"
