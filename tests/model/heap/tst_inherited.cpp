// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/inherited.h"

#include "model/questions/pathparser.h"
#include "model/questions/paths.h"
#include "model/questions/reach.h"
#include "model/questions/sharing.h"
#include "tests/support/programrun.h"

#include <QtTest>

using namespace clonescope::model;
using namespace clonescope::tests;

// What objects reach through their classes, and who sees an edit of it.
class TestInherited final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anObjectReaches_data();
    void anObjectReaches();
    void whoSeesAnEdit_data();
    void whoSeesAnEdit();
    void whatObjectsShare();
    void whatNoNameReachesIsNoEdit();
};

namespace
{

const std::string nodes = "class Node:\n"
                          "    items = []\n"
                          "    count = 0\n"
                          "    def __init__(self, own=False):\n"
                          "        if own:\n"
                          "            self.items = []\n"
                          "class Leaf(Node):\n"
                          "    pass\n"
                          "a = Node()\n"
                          "b = Leaf()\n"
                          "c = Node(True)\n";

Run ran(const std::string &program)
{
    return runProgram(program);
}

// "Node a b"
QString seers(const Run &run)
{
    QStringList all;
    const StepChanges changes = changesOf(run, run.steps.size());
    for (const NameSight &sight : changes.changes.front().names)
        if (sight.sees)
            all << QString::fromStdString(sight.name);
    return all.join(u' ');
}

} // namespace

void TestInherited::anObjectReaches_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const QByteArray &program, const char *names) {
        QTest::newRow(name) << program << QString::fromLatin1(names);
    };
    row("of its class", "class A:\n    l = []\nx = A()\n", "l");
    row("nothing that is no object", "class A:\n    n = 5\n    t = 'text'\nx = A()\n", "");
    row("no methods", "class A:\n    l = []\n    def f(self): pass\nx = A()\n", "l");
    row("no properties and the like",
        "class A:\n    p = property(lambda s: [])\n    c = classmethod(list)\nx = A()\n", "");
    row("no descriptors of the program's",
        "class D:\n    def __get__(self, o, t): return 1\nclass A:\n    d = D()\n    l = []\nx = "
        "A()\n",
        "l");
    row("not where it has its own", "class A:\n    l = []\nx = A()\nx.l = []\n", "");
    row("of the nearest class", "class A:\n    l = []\nclass B(A):\n    l = {}\nx = B()\n", "l");
    row("of bases", "class A:\n    l = []\nclass B(A):\n    d = {}\nx = B()\n", "d l");
    row("not where a slot hides it",
        "class A:\n    l = []\nclass B(A):\n    __slots__ = ('l',)\nx = B()\n", "");
    row("a class from its bases", "class A:\n    l = []\nclass x(A):\n    d = {}\n", "l");
    row("an object made of a list", "class A(list):\n    l = []\nx = A()\n", "l");
    row("not past __getattribute__",
        "class A:\n    l = []\n    def __getattribute__(self, n): return 1\nx = A()\n", "");
}

void TestInherited::anObjectReaches()
{
    QFETCH(QByteArray, program);
    QFETCH(QString, names);
    const Run run = ran(program.toStdString());
    const Heap &heap = run.heapAfter(run.steps.size());
    QVERIFY(!run.steps.back().error);
    QStringList found;
    Inherited(heap).forEach(heap.name("x"), [&](const Part &part) {
        const std::string &name = *heap.as<Str>(part.key)->utf8;
        found << QString::fromStdString(name);
        QCOMPARE(inheritedAttribute(heap, heap.name("x"), name), part.value);
        QCOMPARE(resolve(heap, *parsePath("x." + name)), part.value);
    });
    QCOMPARE(found.join(u' '), names);
}

void TestInherited::whoSeesAnEdit_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *line, const char *names) {
        QTest::newRow(line) << QByteArray(line) << QString::fromLatin1(names);
    };
    row("b.items.append(1)", "Node Leaf a b");
    row("Node.items.append(1)", "Node Leaf a b");
    row("c.items.append(1)", "c");
    row("Node.items = []", "Node Leaf a b");
    row("Node.count += 1", "Node Leaf a b c");
    row("Leaf.count = 7", "Leaf b");
    row("a.count += 1", "a");
}

void TestInherited::whoSeesAnEdit()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, names);
    // A class is shown where it holds data of its own.
    const Run run = ran(nodes + "Leaf.own = []\n" + line.toStdString() + "\n");
    QVERIFY(!run.steps.back().error);
    QCOMPARE(seers(run), names);
}

void TestInherited::whatObjectsShare()
{
    const Run run = ran(nodes + "import copy\nd = copy.deepcopy(a)\n");
    const std::size_t step = run.steps.size();
    const auto sharing = compare(run, step, *parsePath("a"), *parsePath("d"));
    const Heap &heap = run.heapAfter(step);
    QVERIFY(sharing);
    QCOMPARE(sharing->side(resolve(heap, *parsePath("Node.items"))), Side::Shared);
    QCOMPARE(sharing->side(heap.name("d")), Side::OnlyB);
}

// As the set by which a dataclass knows which reprs are under way.
void TestInherited::whatNoNameReachesIsNoEdit()
{
    const Run run = ran("from dataclasses import dataclass\n"
                        "@dataclass\nclass P:\n    x: int = 0\n"
                        "p = P()\nprint(p)\n");
    QVERIFY(!run.steps.back().error);
    QVERIFY(editsOf(run, run.steps.size()).edits.empty());
    QVERIFY(!editsObjects(run, run.steps.size()));
}

QTEST_APPLESS_MAIN(TestInherited)
#include "tst_inherited.moc"
