// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/element.h"

#include "model/engine/pyerror.h"
#include "model/frameworks/torch/checks.h"
#include "tests/support/kerneltable.h"

using namespace clonescope::model;

class TestElement final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void castsAsPyTorch_data() { clonescope::tests::addKernelRows("conversions.txt"); }
    void castsAsPyTorch() { clonescope::tests::compareKernelRow(); }
    void shortFloatsRoundToEven();
    void wholeNumbersWrap();
    void numbersThatDoNotFitAreRefused_data();
    void numbersThatDoNotFitAreRefused();
};

void TestElement::shortFloatsRoundToEven()
{
    const auto half = [](double value) { return asDouble(converted(value, DType::Float16)); };
    QCOMPARE(half(2049), 2048.0);
    QCOMPARE(half(2051), 2052.0);
    QCOMPARE(half(65519), 65504.0);
    QCOMPARE(half(65520), std::numeric_limits<double>::infinity());
    QCOMPARE(asDouble(converted(257.0, DType::BFloat16)), 256.0);
    QCOMPARE(asDouble(converted(259.0, DType::BFloat16)), 260.0);
}

void TestElement::wholeNumbersWrap()
{
    QCOMPARE(asInt(converted(std::int64_t {300}, DType::UInt8)), std::int64_t {44});
    QCOMPARE(asInt(converted(std::int64_t {200}, DType::Int8)), std::int64_t {-56});
    QCOMPARE(asInt(converted(-1.9, DType::Int64)), std::int64_t {-1});
    QVERIFY(asBool(converted(0.5, DType::Bool)));
}

void TestElement::numbersThatDoNotFitAreRefused_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<QString>("dtype");
    QTest::addColumn<QString>("refusedAs");
    QTest::newRow("300 in uint8") << 300.0 << true << "uint8"
                                  << "uint8_t";
    QTest::newRow("-200 in uint8 wraps") << -200.0 << true << "uint8"
                                         << "";
    QTest::newRow("-300 in uint8") << -300.0 << true << "uint8"
                                   << "uint8_t";
    QTest::newRow("-200 in int8") << -200.0 << true << "int8"
                                  << "int8_t";
    QTest::newRow("2**31 in int32") << 2147483648.0 << true << "int32"
                                    << "int";
    QTest::newRow("1e39 in float32") << 1e39 << false << "float32"
                                     << "float";
    QTest::newRow("inf in float32") << qInf() << false << "float32"
                                    << "";
    QTest::newRow("nan in int64") << qQNaN() << false << "int64"
                                  << "int64_t";
    QTest::newRow("70000 in float16") << 70000.0 << true << "float16"
                                      << "at::Half";
    QTest::newRow("70000 in bfloat16") << 70000.0 << true << "bfloat16"
                                       << "";
    QTest::newRow("1e39 in bool") << 1e39 << false << "bool"
                                  << "";
}

void TestElement::numbersThatDoNotFitAreRefused()
{
    QFETCH(double, value);
    QFETCH(bool, isWhole);
    QFETCH(QString, dtype);
    QFETCH(QString, refusedAs);
    const Scalar number = isWhole ? Scalar(static_cast<std::int64_t>(value)) : Scalar(value);
    QString message;
    try {
        torch::requireFits(number, dtypeNamed(dtype.toStdString()).value());
    } catch (const PyError &error) {
        message = QString::fromStdString(error.message);
    }
    const QString expected
        = QStringLiteral("value cannot be converted to type %1 without overflow");
    QCOMPARE(message, refusedAs.isEmpty() ? QString() : expected.arg(refusedAs));
}

QTEST_APPLESS_MAIN(TestElement)
#include "tst_element.moc"
