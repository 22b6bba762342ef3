// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/bytes.h"

#include <QtTest>

using clonescope::model::Bytes;

class TestBytes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshBytesAreZero();
    void aCopyIsIndependent();
    void readsAndWritesCrossBlocks();
    void aGigabyteOfZerosTakesNoTime();
};

void TestBytes::freshBytesAreZero()
{
    const Bytes bytes(Bytes::blockSize * 2 + 8);
    QCOMPARE(bytes.load<double>(0), 0.0);
    QCOMPARE(bytes.load<double>(Bytes::blockSize * 2), 0.0);
    QCOMPARE(bytes.size(), Bytes::blockSize * 2 + 8);
}

void TestBytes::aCopyIsIndependent()
{
    Bytes a(64);
    a.store(8, 1.5F);
    const Bytes b = a;
    a.store(8, 2.5F);
    QCOMPARE(b.load<float>(8), 1.5F);
    QCOMPARE(a.load<float>(8), 2.5F);
    QVERIFY(!(a == b));
    // Two fresh values share their zero blocks; writing one must not show in the other.
    Bytes c(Bytes::blockSize);
    const Bytes d(Bytes::blockSize);
    c.store(0, 7);
    QCOMPARE(d.load<int>(0), 0);
}

void TestBytes::readsAndWritesCrossBlocks()
{
    Bytes bytes(Bytes::blockSize * 3);
    std::vector<std::byte> pattern(Bytes::blockSize + 100);
    for (std::size_t i = 0; i < pattern.size(); ++i)
        pattern[i] = static_cast<std::byte>(i % 251);
    bytes.write(Bytes::blockSize - 50, pattern);
    std::vector<std::byte> back(pattern.size());
    bytes.read(Bytes::blockSize - 50, back);
    QVERIFY(back == pattern);
    QVERIFY(bytes.load<std::byte>(Bytes::blockSize - 51) == std::byte {0});
}

void TestBytes::aGigabyteOfZerosTakesNoTime()
{
    const Bytes bytes(std::size_t {1} << 30U);
    Bytes copy;
    copy = bytes;
    QVERIFY(bytes == copy);
    QCOMPARE(copy.run(12345).data(), bytes.run(12345).data());
}

QTEST_APPLESS_MAIN(TestBytes)
#include "tst_bytes.moc"
