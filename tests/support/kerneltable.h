// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/kernelcase.h"

#include <QtTest>

namespace clonescope::tests
{

// A row of test data for each line of a table of tests/model/tensors: columns `question`, `answer`.
inline void addKernelRows(const char *table)
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");
    QFile file(QStringLiteral(TESTS_DIR "/model/tensors/") + QLatin1String(table));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    int line = 0;
    while (!file.atEnd()) {
        const QStringList parts = QString::fromUtf8(file.readLine()).chopped(1).split(u'\t');
        QCOMPARE(parts.size(), 2);
        QTest::addRow("%s:%d %s", table, ++line, qPrintable(parts[0].section(u' ', 0, 0)))
            << parts[0] << QString(parts[1]).replace(QLatin1String("\\n"), QLatin1String("\n"));
    }
    QVERIFY(line > 0);
}

inline void compareKernelRow()
{
    QFETCH(QString, question);
    QFETCH(QString, answer);
    QCOMPARE(QString::fromStdString(answerKernelCase(question.toStdString())), answer);
}

} // namespace clonescope::tests
