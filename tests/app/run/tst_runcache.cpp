// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/run/runcache.h"

#include <QtTest>

using namespace clonescope::app;

// The cache keeps what is small and new, by bytes.
class TestRunCache final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastFew();
    void keepsNoMoreThanItsBytes();
    void keepsNoRunThatIsLarger();
};

namespace
{

RunOutcome outcomeOf(const QByteArray &text)
{
    return runToKeep(text, {}, {}, nullptr);
}

} // namespace

void TestRunCache::keepsTheLastFew()
{
    RunCache cache;
    for (int i = 0; i < 9; ++i)
        cache.insert(outcomeOf("x = [" + QByteArray::number(i) + "]\n"));
    QVERIFY(!cache.find("x = [0]\n", {}));
    QVERIFY(cache.find("x = [1]\n", {}));
    QVERIFY(cache.find("x = [8]\n", {}));
    const std::uint64_t bytes = cache.bytes();
    cache.insert(outcomeOf("x = [8]\n")); // known
    QCOMPARE(cache.bytes(), bytes);
}

// Three strings of 40 MB each, as letters are typed.
void TestRunCache::keepsNoMoreThanItsBytes()
{
    RunCache cache;
    QByteArray text = "x = 'a' * 40000000\ny = 'b' * 40000000\nz = 'c' * 40000000\nw = 1";
    for (int i = 0; i < 4; ++i) {
        text += '0';
        cache.insert(outcomeOf(text));
        QVERIFY(cache.bytes() <= RunCache::mostBytes);
        QVERIFY(cache.find(text, {}));
    }
    QVERIFY(cache.find(text.chopped(1), {}));
    QVERIFY(!cache.find(text.chopped(2), {}));
}

void TestRunCache::keepsNoRunThatIsLarger()
{
    RunCache cache;
    const QByteArray large = "x = 'a' * 90000000\ny = 'b' * 90000000\nz = 'c' * 90000000\n";
    cache.insert(outcomeOf("x = 1\n"));
    cache.insert(outcomeOf(large));
    QVERIFY(!cache.find(large, {}));
    QVERIFY(cache.find("x = 1\n", {}));
}

QTEST_GUILESS_MAIN(TestRunCache)
#include "tst_runcache.moc"
