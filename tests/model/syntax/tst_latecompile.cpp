// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/parse.h"

#include <QTest>

using namespace clonescope::syntax;

namespace
{

std::string repeated(std::string_view text, int n)
{
    std::string result;
    for (int i = 0; i < n; ++i)
        result += text;
    return result;
}

// "a0,a1,a2," with something in place of "a".
std::string numbered(const std::string &before, int n, const std::string &after = ",")
{
    std::string result;
    for (int i = 0; i < n; ++i)
        result += before + std::to_string(i) + after;
    return result;
}

} // namespace

class TestLateCompile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefusedUncompiled_data();
    void isRefusedUncompiled();
    void whatPeopleWriteIsCompiled_data();
    void whatPeopleWriteIsCompiled();
    void whatIsRefusedAnywayGetsNoFurtherProblem();
};

void TestLateCompile::isRefusedUncompiled_data()
{
    QTest::addColumn<std::string>("program");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const std::string &program, const char *expected) {
        QTest::newRow(name) << program << QByteArray(expected);
    };
    std::string doubling = "x = 1\ndef f():\n";
    for (std::size_t i = 1; i < 38; i += 2)
        doubling += std::string(i, ' ') + "try: return 1\n" + std::string(i, ' ') + "finally:\n"
            + std::string(i + 1, ' ') + "try: return 2\n" + std::string(i + 1, ' ') + "finally:\n";
    row("finally in finally", doubling + std::string(39, ' ') + "pass\n",
        "2:0 the program has more `finally` blocks and ways out of them than Clonescope reads");
    row("ways out",
        "def f():\n try:\n" + repeated("  return\n", 3'000) + " finally:\n"
            + repeated("  x\n", 3'000),
        "1:0 the program has more `finally` blocks");
    row("cells",
        "def f():\n " + numbered("a", 50'000, "=1;") + "b=1\n def g():\n  nonlocal "
            + numbered("a", 50'000) + "b\n",
        "1:0 the functions of the program have more names");
    row("locals and functions",
        "def f():\n " + numbered("a", 10'000, "=1;") + "pass\n"
            + repeated(" [lambda: 0 for a in b]\n", 3'000),
        "1:0 the functions of the program have more names");
    row("captures", "match x:\n case [" + numbered("a", 30'000) + "]: pass\n",
        "1:0 the patterns of the program bind more names");
    row("globals",
        numbered("def f", 20'000, "(): global a\n") + numbered("def f(): global a", 9'000, "\n"),
        "the functions of the program have more names");
    row("functions", repeated("def f(): pass\n", 30'000),
        "5001:0 the program has more functions that are alike");
    row("lambdas", repeated("lambda: 0\n", 30'000), "more functions that are alike");
    row("comprehensions", repeated("[a for a in b]\n", 30'000), "more functions that are alike");
    const std::string name(100'000, 'a');
    row("methods of a long name", "class " + name + ":\n" + numbered(" def f", 2'000, "(): 0\n"),
        "1:0 the names of classes and functions in one another are longer");
    row("private names of a long name", "class " + name + ":\n" + numbered(" __a", 2'000, "=0\n"),
        "1002:1 the private names of a class are longer");
}

// In two seconds, and no 10 GB.
void TestLateCompile::isRefusedUncompiled()
{
    QFETCH(std::string, program);
    QFETCH(QByteArray, expected);
    const Tree tree = parse(program);
    QCOMPARE(tree.problems.size(), std::size_t {1});
    const Problem &first = tree.problems[0];
    QCOMPARE(first.kind, Problem::Kind::Limit);
    const QByteArray problem = QByteArray::number(first.at.line) + ':'
        + QByteArray::number(first.at.column) + ' ' + first.message.c_str();
    QVERIFY2(problem.contains(expected), problem.constData());
}

void TestLateCompile::whatPeopleWriteIsCompiled_data()
{
    QTest::addColumn<std::string>("program");
    const auto row
        = [](const char *name, const std::string &program) { QTest::newRow(name) << program; };
    row("functions", numbered("def f", 4'000, "(a, b):\n  c = [d + a for d in b]\n  return c\n"));
    row("methods",
        numbered("class A", 3'000,
                 ":\n  def __init__(self, a):\n    self.__a = a\n    self.b = lambda x: a\n"));
    row("finally",
        numbered("def f", 4'000,
                 "(a):\n  try:\n    if a: return 1\n    return 2\n  except A as e:\n    raise\n"
                 "  finally:\n    print(a)\n    a.close()\n"));
}

void TestLateCompile::whatPeopleWriteIsCompiled()
{
    QFETCH(std::string, program);
    QVERIFY(parse(program).problems.empty());
    const Tree wrong = parse(program + "return 1\n");
    QCOMPARE(wrong.problems.size(), std::size_t {1});
    QCOMPARE(wrong.problems[0].message, std::string("'return' outside function"));
}

void TestLateCompile::whatIsRefusedAnywayGetsNoFurtherProblem()
{
    const Tree tree = parse(repeated("async def f(): pass\n", 30'000));
    QCOMPARE(tree.problems.size(), std::size_t {101});
    for (const Problem &problem : tree.problems)
        QCOMPARE(problem.kind, Problem::Kind::Unsupported);
}

QTEST_APPLESS_MAIN(TestLateCompile)
#include "tst_latecompile.moc"
