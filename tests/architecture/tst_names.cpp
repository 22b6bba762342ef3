// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/architecture/sources.h"

#include <QHash>
#include <QRegularExpression>
#include <QtTest>

using namespace architecture;

// One meaning a name: who reads a type's name anywhere knows which it is.
class TestNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTwoTypesShareOne();
};

// Types of namespace level begin in the first column; a forward declaration has no body.
void TestNames::noTwoTypesShareOne()
{
    static const QRegularExpression type(
        QStringLiteral(
            R"(^(?:(?:template [^\n]*\s+)?(?:struct|class|union|enum(?: class)?)\s+(\w+))"
            R"((?:\s+final)?\s*(?::(?!:)[^;{]*)?\{|using (\w+)\s*=))"),
        QRegularExpression::MultilineOption);
    QHash<QString, QString> known;
    for (const QString &path : headers()) {
        auto found = type.globalMatch(code(path));
        while (found.hasNext()) {
            const auto one = found.next();
            const QString name = one.captured(one.lastCapturedIndex());
            QVERIFY2(!known.contains(name),
                     qPrintable(name + QStringLiteral(" is a type of ") + known[name]
                                + QStringLiteral(" and of ") + path));
            known[name] = path;
        }
    }
    QVERIFY(known.size() > 300);
}

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
