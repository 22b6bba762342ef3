// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/bigint.h"
#include "model/base/reprtext.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/store.h"

#include <QtTest>
#include <limits>

using namespace clonescope::model;

class TestParts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void floatsAreWrittenAsPythonDoes_data();
    void floatsAreWrittenAsPythonDoes();
    void stringsAreQuotedAsPythonDoes_data();
    void stringsAreQuotedAsPythonDoes();
    void partsOfATensorComeInTheTracesOrder();
    void holesOfADictAreSkipped();
    void whatIsLongIsShownCut();
};

void TestParts::floatsAreWrittenAsPythonDoes_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("text");
    const auto row
        = [](double value, const char *text) { QTest::newRow(text) << value << QByteArray(text); };
    row(1.0, "1.0");
    row(-0.0, "-0.0");
    row(0.1, "0.1");
    row(1e15, "1000000000000000.0");
    row(1e16, "1e+16");
    row(0.0001, "0.0001");
    row(0.00001, "1e-05");
    row(1.5e300, "1.5e+300");
    row(5e-324, "5e-324");
    row(123456789.125, "123456789.125");
    row(std::numeric_limits<double>::infinity(), "inf");
    row(-std::numeric_limits<double>::infinity(), "-inf");
    row(std::numeric_limits<double>::quiet_NaN(), "nan");
}

void TestParts::floatsAreWrittenAsPythonDoes()
{
    QFETCH(double, value);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(floatText(value)), text);
}

void TestParts::stringsAreQuotedAsPythonDoes_data()
{
    QTest::addColumn<QByteArray>("utf8");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("a b") << QByteArray("'a b'");
    QTest::newRow("single quote") << QByteArray("it's") << QByteArray("\"it's\"");
    QTest::newRow("both quotes") << QByteArray("'\"") << QByteArray("'\\'\"'");
    QTest::newRow("controls") << QByteArray("\n\t\r\x01\x7f\\")
                              << QByteArray("'\\n\\t\\r\\x01\\x7f\\\\'");
    QTest::newRow("letters") << QByteArray("é漢😀") << QByteArray("'é漢😀'");
    QTest::newRow("unprintable") << QByteArray("\u00a0\u200b\ufeff")
                                 << QByteArray("'\\xa0\\u200b\\ufeff'");
    QTest::newRow("surrogate") << QByteArray("\xed\xb0\x80") << QByteArray("'\\udc00'");
}

void TestParts::stringsAreQuotedAsPythonDoes()
{
    QFETCH(QByteArray, utf8);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(quotedText(utf8.toStdString())), text);
}

void TestParts::partsOfATensorComeInTheTracesOrder()
{
    Store store;
    const Ref buffer = store.make(Buffer {Bytes(16), "cpu"});
    const Ref storage = store.make(StorageImpl {buffer, 0, 16});
    const auto tensor = [&] {
        Tensor t;
        t.framework = Framework::Torch;
        t.storage = storage;
        t.layout = StridedLayout::contiguous({4});
        return t;
    };
    const Ref base = store.make(tensor());
    Tensor view = tensor();
    view.base = base;
    view.grad = base;
    const Ref y = store.make(view);
    const Ref dict = store.make(Dict {});
    store.setDict(y, dict);
    const auto kinds = [&] {
        std::vector<PartKind> all;
        forEachPart(store.heap(), y, [&](const Part &part) { all.push_back(part.kind); });
        return all;
    };
    // An empty __dict__ is no part.
    QVERIFY((kinds() == std::vector {PartKind::Storage, PartKind::Base, PartKind::Grad}));
    store.setKey(dict, store.makeStr("tags"), Heap::none);
    QVERIFY((kinds()
             == std::vector {PartKind::Storage, PartKind::Base, PartKind::Grad, PartKind::Dict}));
}

void TestParts::holesOfADictAreSkipped()
{
    Store store;
    const Ref dict = store.make(Dict {});
    for (const auto *key : {"a", "b", "c"})
        store.setKey(dict, store.makeStr(key), Heap::none);
    store.removeKey(dict, store.makeStr("b"));
    std::vector<std::string> seen;
    forEachPart(store.heap(), dict, [&](const Part &part) {
        seen.push_back(std::to_string(part.index) + atomText(store.heap(), part.key));
    });
    QVERIFY((seen == std::vector<std::string> {"0'a'", "1'c'"}));
}

void TestParts::whatIsLongIsShownCut()
{
    Store store;
    const auto shown = [&](const Ref &atom) { return shownText(store.heap(), atom, 30); };
    QCOMPARE(QByteArray::fromStdString(shown(store.makeStr("short"))), QByteArray("'short'"));
    QCOMPARE(shown(store.makeStr(std::string(100'000, 'a') + std::string(100'000, 'b'))),
             '\'' + std::string(20, 'a') + "…" + std::string(10, 'b') + '\'');
    std::string accents; // two bytes each: none is cut in two
    for (int i = 0; i < 1000; ++i)
        accents += "é";
    const std::string cut = shown(store.makeStr("x" + accents));
    QVERIFY(QString::fromStdString(cut).toStdString() == cut);
    QVERIFY(!QString::fromStdString(cut).contains(QChar::ReplacementCharacter));

    const auto integer = [&](const BigInt &value) {
        return store.make(Int {0, Shared<BigNumber>(BigNumber {value})});
    };
    const BigInt power = BigInt(1) << 1'000'000;
    QCOMPARE(QByteArray::fromStdString(shown(integer(BigInt(1) << 70))),
             QByteArray("1180591620717411303424"));
    QCOMPARE(QByteArray::fromStdString(shown(integer(power + 10))),
             QByteArray("0x1000000000000000…000000000000000a"));
    QCOMPARE(QByteArray::fromStdString(shown(integer(-power))),
             QByteArray("-0x1000000000000000…0000000000000000"));
}

QTEST_APPLESS_MAIN(TestParts)
#include "tst_parts.moc"
