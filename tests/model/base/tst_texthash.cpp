// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/texthash.h"
#include "tests/support/programrun.h"

#include <QtTest>

using namespace clonescope::model;
using namespace clonescope::tests;

// All as CPython 3.11 has it under PYTHONHASHSEED=0.
class TestTextHash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreHashedByTheirCharacters_data();
    void textsAreHashedByTheirCharacters();
    void bytesAreHashedAsTheyAre();
    void setsOfTextsAreInItsOrder();
};

void TestTextHash::textsAreHashedByTheirCharacters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("hash");
    QTest::newRow("empty") << QByteArray() << qint64 {0};
    QTest::newRow("a") << QByteArray("a") << qint64 {4644417185603328019};
    QTest::newRow("abc") << QByteArray("abc") << qint64 {-4594863902769663758};
    QTest::newRow("eight") << QByteArray("eightchr") << qint64 {4950071328756293938};
    QTest::newRow("nine") << QByteArray("nine chrs") << qint64 {-2150093616075864367};
    QTest::newRow("one byte") << QByteArray("na\xc3\xafve caf\xc3\xa9")
                              << qint64 {-3140414782110216922};
    QTest::newRow("two bytes") << QByteArray("\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e")
                               << qint64 {7116994712188270};
    QTest::newRow("four bytes") << QByteArray("\xf0\x9f\x98\x80 and more")
                                << qint64 {608306180087767534};
    QTest::newRow("long") << QByteArray(100, 'x') << qint64 {1359644457043326220};
    QTest::newRow("lone surrogate") << QByteArray("\xed\xa0\x80") << qint64 {5926611903945376553};
}

void TestTextHash::textsAreHashedByTheirCharacters()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, hash);
    QCOMPARE(hashOfText(text.toStdString()), hash);
}

void TestTextHash::bytesAreHashedAsTheyAre()
{
    QCOMPARE(hashOfBytes(""), 0);
    QCOMPARE(hashOfBytes("x"), -3368204716105132637);
    std::string pairs;
    for (int i = 0; i < 9; ++i)
        pairs += {'\xff', '\0'};
    QCOMPARE(hashOfBytes(pairs), 7870617628782525739);
}

void TestTextHash::setsOfTextsAreInItsOrder()
{
    const char *program = R"(
print({"x", "y"}, {"b", 1, "a"}, set("the quick brown fox"))
s = {"pear", "apple", "fig", "kiwi", "lime", "plum", "date"}
print(s - {"fig"}, s | {"nut"}, s.pop())
s.discard("plum"); s.add("plum"); s.add("é")
print(list(s), frozenset([b"x", ("a", 1), "日本"]), hash("abc") % 8, hash(("a", 2.5)))
d = dict.fromkeys("abcdefgh")
print(d.keys() & {"h", "a", "q"})
class Named:
    def __init__(self, name): self.name = name
    def __hash__(self): return hash(self.name)
    def __eq__(self, other): return self.name == getattr(other, "name", other)
print("abc" in {Named("abc")}, {Named("k"): 1}["k"])
print({"é", "日本", "a"}, {64, 33, 100, 7, 9, 81, 50}, {"k 4", "apple 7", "pear 4", "k 1", "é 0"})
)";
    const QByteArray expected
        = "{'y', 'x'} {1, 'a', 'b'} {' ', 'q', 'u', 'f', 'n', 'x', 'r', 'h', 't', 'k', 'b', 'i', "
          "'c', 'o', 'e', 'w'}\n"
          "{'apple', 'pear', 'date', 'lime', 'plum', 'kiwi'} {'apple', 'fig', 'date', 'plum', "
          "'nut', 'pear', 'kiwi', 'lime'} apple\n"
          "['\xc3\xa9', 'fig', 'date', 'plum', 'pear', 'kiwi', 'lime'] frozenset({('a', 1), b'x', "
          "'\xe6\x97\xa5\xe6\x9c\xac'}) 2 6009562290881834891\n"
          "{'h', 'a'}\n"
          "True 1\n"
          "{'\xe6\x97\xa5\xe6\x9c\xac', 'a', '\xc3\xa9'} {64, 33, 81, 50, 100, 7, 9} "
          "{'\xc3\xa9 0', 'apple 7', 'k 4', 'k 1', 'pear 4'}\n";
    QCOMPARE(QByteArray::fromStdString(outputOf(program)), expected);
}

QTEST_APPLESS_MAIN(TestTextHash)
#include "tst_texthash.moc"
