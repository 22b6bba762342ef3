// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/architecture/sources.h"

#include <QHash>
#include <QRegularExpression>
#include <QtTest>

using namespace architecture;

namespace
{

// Functions that only tests call, and that are there for them.
struct ForTests {
    const char *name, *why;
};
constexpr ForTests forTests[] = {
    {"canvasPanel", "a part of the window that people see"},
    {"editField", "a part of the window that people see"},
    {"failureBar", "a part of the window that people see"},
    {"messageBar", "a part of the window that people see"},
    {"programPanel", "a part of the window that people see"},
    {"refusalBar", "a part of the window that people see"},
    {"setBeat", "holds a clock"},
};

const QRegularExpression &identifier()
{
    static const QRegularExpression one(QStringLiteral(R"([A-Za-z_]\w*)"));
    return one;
}

// What stands before a name in a declaration: a type, maybe with attributes, and nothing called.
bool isType(QStringView before)
{
    static const QRegularExpression type(QStringLiteral(R"(^\s*(?:\[\[|\w).*[\w>&*\]]\s+[&*]*$)"));
    static const QRegularExpression statement(
        QStringLiteral(R"(^\s*(?:return|else|new|delete|throw|case|co_\w+|Q_EMIT)\b|=|\()"));
    return type.match(before).hasMatch() && !statement.match(before).hasMatch();
}

// One place where a name stands in the code.
struct Mention {
    QStringView before; // of its line
    QStringView behind; // of the whole file

    [[nodiscard]] bool isDeclaration() const
    {
        return behind.startsWith(QLatin1Char('(')) && isType(before);
    }
    // At the first column, as definitions are: a call stands within a body.
    [[nodiscard]] bool isDefinition() const
    {
        return behind.startsWith(QLatin1Char('('))
            && (before.isEmpty()
                || (!before.startsWith(QLatin1Char(' ')) && !before.contains(QLatin1Char('='))
                    && !before.contains(QLatin1Char('('))));
    }
    // Qt, or who else knows the base, calls what overrides.
    [[nodiscard]] bool isOverride() const
    {
        static const QRegularExpression end(QStringLiteral("[;{]"));
        return behind.left(behind.indexOf(end)).contains(QLatin1String("override"));
    }
};

template <typename Visit> void forEachMention(const QString &code, Visit visit)
{
    auto found = identifier().globalMatch(code);
    while (found.hasNext()) {
        const auto one = found.next();
        const qsizetype begin = code.lastIndexOf(QLatin1Char('\n'), one.capturedStart()) + 1;
        visit(one.captured(),
              Mention {QStringView(code).mid(begin, one.capturedStart() - begin),
                       QStringView(code).mid(one.capturedEnd())});
    }
}

} // namespace

// What nothing of the program calls is no part of it.
class TestDeadCode final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDeclaredFunctionIsNamedElsewhere();
};

void TestDeadCode::everyDeclaredFunctionIsNamedElsewhere()
{
    QHash<QString, QString> unused; // a function's name, and where it is declared
    QHash<QString, QString> codes;
    for (const QString &path : headers()) {
        codes[path] = code(path);
        forEachMention(codes[path], [&](const QString &name, const Mention &at) {
            if (at.isDeclaration() && !at.isOverride())
                unused[name] = path;
        });
    }
    QVERIFY(unused.size() > 1000);
    for (const QString &path : implementations())
        codes[path] = code(path);
    for (auto file = codes.cbegin(); file != codes.cend(); ++file) {
        const bool isHeader = file.key().endsWith(QLatin1String(".h"));
        forEachMention(file.value(), [&](const QString &name, const Mention &at) {
            if (unused.contains(name)
                && !(isHeader ? at.isDeclaration() || at.isDefinition() : at.isDefinition()))
                unused.remove(name);
        });
    }
    for (const ForTests &one : forTests)
        QVERIFY2(unused.remove(QString::fromLatin1(one.name)), one.name);
    QStringList dead;
    for (auto one = unused.cbegin(); one != unused.cend(); ++one)
        dead.append(one.key() + QStringLiteral(" of ") + one.value());
    QVERIFY2(dead.isEmpty(), qPrintable(dead.join(QLatin1Char('\n'))));
}

QTEST_APPLESS_MAIN(TestDeadCode)
#include "tst_deadcode.moc"
