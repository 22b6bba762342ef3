// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/pathfinder.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"
#include "tests/support/programbuilder.h"

#include <QtTest>
#include <set>

using namespace clonescope::model;
using namespace clonescope::tests;

class TestPaths final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWrittenAsPythonDoes_data();
    void whatIsReadIsWrittenAsPythonDoes();
    void whatIsNoPathIsRefused_data();
    void whatIsNoPathIsRefused();
    void aPrefixEndsBeforeACallOrAnOperator();
    void pathsLeadWherePythonWould();
    void attributesAreWrittenWithoutTheDict();
    void baseIsAWayOnlyWhereAskedFor();
    void keysThatCannotBeWrittenGoByPosition();
    void noPathPassesAnObjectTwice();
    void onlyTwentyAreListed();
    void chainsOfAnyDepthAreWalked();
    void allSimplePathsOfRandomHeapsAreFound();
};

namespace
{

std::vector<std::string> texts(const std::vector<NamePaths> &all)
{
    std::vector<std::string> out;
    for (const NamePaths &name : all)
        for (const Path &path : name.paths)
            out.push_back(pathText(path));
    return out;
}

std::vector<std::string> waysTo(const Heap &heap, Slot target, PathLimits limits = {})
{
    return texts(pathsTo(heap, std::span(&target, 1), limits));
}

using Texts = std::vector<std::string>;

// Every simple path by depth-first search, a docked dict passed without a step.
void enumerate(const Heap &heap, Slot at, const Path &path, Slot target, std::set<Slot> &on,
               std::multiset<std::string> &found)
{
    on.insert(at);
    if (at == target)
        found.insert(pathText(path));
    const auto follow = [&](const Part &part) {
        Path longer = path;
        longer.steps.push_back(pathStep(heap, part));
        enumerate(heap, part.value, longer, target, on, found);
    };
    forEachPart(heap, at, [&](const Part &part) {
        if (!isNode(heap, part.value) || on.contains(part.value))
            return;
        if (part.kind != PartKind::Dict || part.value == target)
            return follow(part);
        on.insert(part.value);
        forEachPart(heap, part.value, [&](Part inner) {
            inner.kind = PartKind::Attribute;
            if (isNode(heap, inner.value) && !on.contains(inner.value))
                follow(inner);
        });
        on.erase(part.value);
    });
    on.erase(at);
}

} // namespace

void TestPaths::whatIsReadIsWrittenAsPythonDoes_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *typed, const char *written) {
        QTest::newRow(typed) << QByteArray(typed) << QByteArray(written);
    };
    row("x", "x");
    row("x.tags[0]['k']", "x.tags[0]['k']");
    row(" x . tags [ -1 ] [ \"it's\" ] ", "x.tags[-1][\"it's\"]");
    row("d[1, 'a']", "d[(1, 'a')]");
    row("l[(1)][(-2)]", "l[1][-2]");
    row("d[(1,)][2.50]", "d[(1,)][2.5]");
    row("d[None][True]", "d[None][True]");
    row("d[1e20]", "d[1e+20]");
    row("x.__dict__['a b']", "x.__dict__['a b']");
    row("x.storage()", "x.storage()");
    row("x._base.grad", "x._base.grad");
    row("list(d)[0].tags", "list(d)[0].tags");
    row("list(d.values())[2]", "list(d.values())[2]");
    row("d['\\n\\x41\\u00e9']", "d['\\nA\xc3\xa9']");
    row("list", "list");
    row("total@add", "total@add");
    row(" into@f(2)[0] . tags", "into@f(2)[0].tags");
    row("\xc3\xa9t\xc3\xa9", "\xc3\xa9t\xc3\xa9");
}

void TestPaths::whatIsReadIsWrittenAsPythonDoes()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, written);
    const auto path = parsePath(typed.toStdString());
    QVERIFY(path);
    QCOMPARE(QByteArray::fromStdString(pathText(*path)), written);
    const auto again = parsePath(written.toStdString());
    QVERIFY(again);
    QCOMPARE(QByteArray::fromStdString(pathText(*again)), written);
}

void TestPaths::whatIsNoPathIsRefused_data()
{
    QTest::addColumn<QByteArray>("typed");
    for (const char *typed :
         {"", " ", "1", "x.", "x[", "x[]", "x[0", "x.append(4)", "x +", "x y", "x['a", "x[0:2]",
          "x[a]", "x.1", "[0]", ".a", "x@", "x@2", "@f", "x@f(2", "x@f()", "d['\\x4']", "x[1_]",
          // bytes that are no character
          "d['\xe9']", "d['\xfd']", "d['\xc0\xaf']", "d['\xe0\x80\xaf']", "d['\xf4\x90\x80\x80']"})
        QTest::newRow(typed) << QByteArray(typed);
    QTest::newRow("deep tuple") << QByteArray("x[") + QByteArray(5000, '(');
    QByteArray nested;
    for (int i = 0; i < 5000; ++i)
        nested += "list(";
    QTest::newRow("deep list") << nested;
}

void TestPaths::whatIsNoPathIsRefused()
{
    QFETCH(QByteArray, typed);
    QVERIFY(!parsePath(typed.toStdString()));
}

void TestPaths::aPrefixEndsBeforeACallOrAnOperator()
{
    const auto prefix = [](std::string_view text, std::size_t at = 0) {
        const auto path = parsePathPrefix(text, at);
        return path ? pathText(*path) + "|" + std::to_string(at) : std::string();
    };
    QCOMPARE(prefix("y.tags.append(4)"), std::string("y.tags|6"));
    QCOMPARE(prefix("y += 1"), std::string("y|1"));
    QCOMPARE(prefix("y[0:2] = 1"), std::string("y|1"));
    QCOMPARE(prefix("del y.tags[0]", 3), std::string("y.tags[0]|13"));
    QCOMPARE(prefix("= 4"), std::string());
}

void TestPaths::pathsLeadWherePythonWould()
{
    ProgramBuilder b;
    const Ref x = b.tensor({3});
    const Ref tags = b.list({Heap::smallInt(1), Heap::smallInt(2)});
    const Ref dict = b.dict();
    b.store.append(tags, dict);
    b.set(dict, "k", Heap::smallInt(7));
    b.store.setKey(dict, Heap::smallInt(3), x);
    b.store.setKey(dict, b.tuple({Heap::smallInt(1), Heap::trueSlot}), tags);
    b.store.setKey(dict, b.store.makeFloat(2.5), Heap::none);
    b.attribute(x, "tags", tags);
    b.name("x", x);
    const auto at = [&](const char *text) { return resolve(b.heap(), *parsePath(text)); };
    QCOMPARE(at("x"), x.slot());
    QCOMPARE(at("x.tags"), tags.slot());
    QCOMPARE(at("x.__dict__['tags']"), tags.slot());
    QCOMPARE(at("x.tags[1]"), Heap::smallInt(2));
    QCOMPARE(at("x.tags[-3]"), Heap::smallInt(1));
    QCOMPARE(at("x.tags[-1]['k']"), Heap::smallInt(7));
    QCOMPARE(at("x.tags[2][3].tags"), tags.slot());
    QCOMPARE(at("x.tags[2][True, True]"), noSlot); // the literal has to be the key's own
    QCOMPARE(at("x.tags[2][1, True]"), tags.slot());
    QCOMPARE(at("x.tags[2][2.5]"), Heap::none);
    QCOMPARE(at("list(x.tags[2].values())[1]"), x.slot());
    QCOMPARE(at("x.grad"), Heap::none);
    QVERIFY(b.heap().as<Buffer>(at("x.storage()")));
    for (const char *nowhere : {"z", "x.none", "x[0]", "x.tags[3]", "x.tags[-4]", "x.tags['k']",
                                "x.tags.append", "x.tags[0][0]", "list(x.tags[2])[9]"})
        QCOMPARE(at(nowhere), noSlot);
}

void TestPaths::attributesAreWrittenWithoutTheDict()
{
    ProgramBuilder b;
    const Ref x = b.tensor({3});
    const Ref tags = b.list({});
    b.attribute(x, "tags", tags);
    b.attribute(x, "two words", tags);
    b.attribute(x, "class", tags);
    b.name("x", x);
    b.name("t", tags);
    QCOMPARE(waysTo(b.heap(), tags),
             (Texts {"x.tags", "x.__dict__['two words']", "x.__dict__['class']", "t"}));
    const Slot dict = b.heap().as<Tensor>(x)->dict;
    QCOMPARE(waysTo(b.heap(), dict), Texts {"x.__dict__"});
    b.name("d", dict);
    QCOMPARE(waysTo(b.heap(), dict), (Texts {"x.__dict__", "d"}));
    QCOMPARE(waysTo(b.heap(), tags).back(), std::string("d['class']"));
}

void TestPaths::baseIsAWayOnlyWhereAskedFor()
{
    ProgramBuilder b;
    const Ref x = b.tensor({8});
    b.name("x", x);
    b.name("v", b.slice(x, 2, 5));
    QCOMPARE(waysTo(b.heap(), x), (Texts {"x", "v._base"}));
    QCOMPARE(waysTo(b.heap(), x, {20, false}), Texts {"x"});
}

void TestPaths::keysThatCannotBeWrittenGoByPosition()
{
    ProgramBuilder b;
    const Ref key = b.tensor({1});
    const Ref value = b.list({});
    const Ref dict = b.dict();
    b.store.setKey(dict, Heap::none, Heap::none);
    b.store.setKey(dict, key, value);
    b.name("d", dict);
    QCOMPARE(waysTo(b.heap(), value), Texts {"list(d.values())[1]"});
    QCOMPARE(waysTo(b.heap(), key), Texts {"list(d)[1]"});
    QCOMPARE(resolve(b.heap(), *parsePath("list(d)[1]")), key.slot());
}

void TestPaths::noPathPassesAnObjectTwice()
{
    ProgramBuilder b;
    const Ref x = b.tensor({3});
    const Ref list = b.list({x});
    b.attribute(x, "me", x);
    b.attribute(x, "list", list);
    b.store.append(list, list);
    b.name("x", x);
    QCOMPARE(waysTo(b.heap(), x), Texts {"x"});
    QCOMPARE(waysTo(b.heap(), list), Texts {"x.list"});
}

void TestPaths::onlyTwentyAreListed()
{
    ProgramBuilder b;
    const Ref shared = b.list({});
    const Ref many = b.list(std::vector<Slot>(25, shared));
    const Ref twenty = b.list(std::vector<Slot>(20, shared));
    b.name("many", many);
    b.name("twenty", twenty);
    const std::vector<NamePaths> ways = pathsTo(b.heap(), std::vector<Slot> {shared});
    QCOMPARE(ways.size(), std::size_t {2});
    QCOMPARE(ways[0].paths.size(), std::size_t {20});
    QVERIFY(ways[0].more);
    QCOMPARE(ways[1].paths.size(), std::size_t {20});
    QVERIFY(!ways[1].more);
    QCOMPARE(pathText(ways[0].paths[19]), std::string("many[19]"));
}

void TestPaths::chainsOfAnyDepthAreWalked()
{
    ProgramBuilder b;
    const Ref end = b.list({});
    Ref chain = end;
    constexpr int depth = 1'000'000;
    for (int i = 0; i < depth; ++i)
        chain = b.list({chain});
    b.name("x", chain);
    const std::vector<NamePaths> ways = pathsTo(b.heap(), std::vector<Slot> {end});
    QCOMPARE(ways.size(), std::size_t {1});
    QCOMPARE(ways[0].paths.size(), std::size_t {1});
    QCOMPARE(ways[0].paths[0].steps.size(), std::size_t {depth});
    QVERIFY(!ways[0].more);
    QCOMPARE(resolve(b.heap(), ways[0].paths[0]), end.slot());
}

void TestPaths::allSimplePathsOfRandomHeapsAreFound()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        ProgramBuilder b;
        buildRandomHeap(b, random, 2 + seed % 9, 3);
        const Graph graph = graphOfNames(b.heap(), BaseEdges::Follow);
        for (const Slot target : graph.nodes) {
            const std::vector<NamePaths> ways = pathsTo(b.heap(), std::span(&target, 1));
            std::size_t i = 0;
            for (const NamedValue &name : visibleNames(b.heap())) {
                std::multiset<std::string> expected;
                std::set<Slot> on;
                enumerate(b.heap(), name.value, {name.name, {}}, target, on, expected);
                if (expected.empty())
                    continue;
                QVERIFY2(i < ways.size() && ways[i].name == name.name,
                         qPrintable(QString::number(seed)));
                const NamePaths &found = ways[i++];
                QCOMPARE(found.paths.size(), std::min<std::size_t>(expected.size(), 20));
                QCOMPARE(found.more, expected.size() > 20);
                std::size_t last = 0;
                for (const Path &path : found.paths) {
                    QVERIFY2(expected.contains(pathText(path)), pathText(path).c_str());
                    QVERIFY(path.steps.size() >= last);
                    last = path.steps.size();
                    QCOMPARE(resolve(b.heap(), path), target);
                }
            }
            QCOMPARE(i, ways.size());
        }
    }
}

QTEST_APPLESS_MAIN(TestPaths)
#include "tst_paths.moc"
