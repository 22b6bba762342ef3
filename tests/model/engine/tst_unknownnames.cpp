// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/unknownnames.h"
#include "model/frameworks/frameworks.h"
#include "model/syntax/parse.h"

#include <QTest>

using namespace clonescope::model;
namespace syntax = clonescope::syntax;

class TestUnknownNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foundWhereverTheyAreUsed_data();
    void foundWhereverTheyAreUsed();
    void whatIsBoundIsKnown_data();
    void whatIsBoundIsKnown();
};

namespace
{

// "line:column what" for each, behind one another.
QByteArray found(const QByteArray &program)
{
    const syntax::Tree tree = syntax::parse(program.toStdString());
    QByteArray all;
    for (const RunProblem &problem : unknownNames(language(), tree.body, {}))
        all += (all.isEmpty() ? "" : ", ") + QByteArray::number(problem.line) + ':'
            + QByteArray::number(problem.column) + ' '
            + QByteArray::fromStdString(problem.message)
                  .replace(" is not in Clonescope's language yet", "");
    return all;
}

} // namespace

void TestUnknownNames::foundWhereverTheyAreUsed_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *program, const char *expected) {
        QTest::newRow(name) << QByteArray(program) << QByteArray(expected);
    };
    row("alone", "open", "1:0 the builtin 'open'");
    row("of the module", "print(__file__)", "1:6 the module's '__file__'");
    row("module", "import tkinter", "1:0 the module 'tkinter'");
    row("module in a function", "def f():\n  import tkinter", "2:2 the module 'tkinter'");
    row("member", "import torch\ndef f(): return torch.hub", "2:16 torch.hub");
    row("member of a module known by name",
        "import os, numpy as np\ndef f(): return os.path.join, np.array",
        "2:16 os.path, 2:30 numpy.array");
    row("from a module known by name", "from os import path", "1:0 os.path");
    row("module known by name", "import os, re, numpy as np\nx = os", "");
    row("body of a function", "def f(x):\n  return open(x)", "2:9 the builtin 'open'");
    row("default", "def f(x=open): pass", "1:8 the builtin 'open'");
    row("annotation", "def f(x: open) -> help: pass",
        "1:9 the builtin 'open', 1:18 the builtin 'help'");
    row("decorator", "@open\ndef f(): pass", "1:1 the builtin 'open'");
    row("lambda", "f = lambda x=help: open", "1:13 the builtin 'help', 1:19 the builtin 'open'");
    row("class", "class A(open):\n  x = help()", "1:8 the builtin 'open', 2:6 the builtin 'help'");
    row("method", "class A:\n  def f(self): return open", "2:22 the builtin 'open'");
    row("with", "with open('f') as f: pass", "1:5 the builtin 'open'");
    row("try", "try: pass\nexcept open: help\nelse: exec\nfinally: eval",
        "2:7 the builtin 'open', 2:13 the builtin 'help', 3:6 the builtin 'exec', "
        "4:9 the builtin 'eval'");
    row("match", "match open:\n  case help.x if exec: eval",
        "1:6 the builtin 'open', 2:7 the builtin 'help', 2:17 the builtin 'exec', "
        "2:23 the builtin 'eval'");
    row("small statements", "assert open, help\nraise exec from eval",
        "1:7 the builtin 'open', 1:13 the builtin 'help', 2:6 the builtin 'exec', "
        "2:16 the builtin 'eval'");
    row("comprehension", "[open for x in help if exec]",
        "1:1 the builtin 'open', 1:15 the builtin 'help', 1:23 the builtin 'exec'");
    row("relative import", "from . import a\nfrom .b import c", "");
}

void TestUnknownNames::foundWhereverTheyAreUsed()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, expected);
    QCOMPARE(found(program), expected);
}

void TestUnknownNames::whatIsBoundIsKnown_data()
{
    QTest::addColumn<QByteArray>("binding");
    for (const char *binding :
         {"def f(open): pass", "def f(*open): pass", "def f(*, open=1): pass",
          "def f(**open): pass", "f = lambda open: 0", "def open(): pass", "class open: pass",
          "(open := 1)", "[1 for open in x]", "with x as (open, y): pass",
          "try: pass\nexcept x as open: pass", "match x:\n  case [_, *open]: pass",
          "match x:\n  case {1: y, **open}: pass", "match x:\n  case A(y=1 | 2 as open): pass",
          "a, *open = x", "for open in x: pass", "from x import y as open"})
        QTest::newRow(binding) << QByteArray(binding);
}

void TestUnknownNames::whatIsBoundIsKnown()
{
    QFETCH(QByteArray, binding);
    QVERIFY2(!found(binding + "\nopen").contains("open"), found(binding + "\nopen"));
}

QTEST_APPLESS_MAIN(TestUnknownNames)
#include "tst_unknownnames.moc"
