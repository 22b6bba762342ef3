// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/mentions.h"
#include "model/questions/paths.h"
#include "model/syntax/parse.h"

#include <QTest>

using namespace clonescope::model;
namespace syntax = clonescope::syntax;

class TestMentions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAreFoundInTheText_data();
    void pathsAreFoundInTheText();
    void theirLinesAreThoseOfTheExpression();
};

void TestMentions::pathsAreFoundInTheText_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QByteArray>("expected"); // t(arget), c(alled), a(rgument), r(ead); ! in place
    const auto row = [](const char *statement, const char *expected) {
        QTest::newRow(statement) << QByteArray(statement) << QByteArray(expected);
    };
    row("x.tags[0] = y.tags.pop()", "t:x.tags c:y.tags");
    row("a[b.c] += 'x.y' + \"z\" # w", "t:a t:a r:b.c r:b.c");
    row("a.b[-1]['k'] += 1", "t:a.b[-1]['k']! t:a.b[-1]");
    row("f(1.5, g=x[i]).g", "a:x r:f r:i");
    row("torch.add(x, y, out=z)", "t:z c:torch a:x a:y");
    row("a[0], (b.n, *[c[1]]) = d", "t:a t:b t:c r:d");
    row("for i in x:\n    if y: del z[1, None]", "t:z r:x r:y");
    row("x[b'k'].a = 1j", "t:x");

    row("f(*a, **b.c)", "a:a a:b.c r:f");
    row("x = [*a, {**b}, {c.d}]", "r:a r:b r:c.d");
    row("x = (y := z.a)", "r:z.a");
    row("x = f'{a.b:{c}}'", "r:a.b r:c");
    row("assert a.b, c", "r:a.b r:c");
    row("raise a from b", "r:a r:b");
    row("with a.b as c.d, e() as f: g.h()", "t:c c:a.b c:g r:e");
    row("try: a.b()\nexcept c as d: e[0] = 1\nelse: f\nfinally: del g.h", "t:e t:g c:a r:c r:f");
    row("match a:\n case b.C(x=d) if e: f.g()\n case {h.i: _}: pass", "c:f r:a r:b.C r:e r:h.i");

    // What runs elsewhere, or is named by what only it binds.
    row("@a.b\n@c(d)\ndef f(x=e.g, *, y=h) -> i:\n  x.append(j)", "c:a a:d r:c r:e.g r:h");
    row("f = lambda x=a: x.b(c)", "r:a");
    row("x = [i.a + b.c for i in x.y if i.d() for i[b] in i]", "r:x.y r:b r:b.c");
    row("x = {i: j for i, (j, *k) in i}", "r:i");
    row("x = [[i for i in i] for i in i] + i", "r:i r:i");
    row("class A(B, m=C):\n"
        "  d = d.e\n"
        "  d.append(f)\n"
        "  d += 1\n"
        "  for g in h: g.i()\n"
        "  def j(self): k.l()\n"
        "  class M: d.n()\n"
        "  j()\n",
        "c:d a:C a:f r:B r:d.e r:h");
    row("if x:\n  class A: b = 1\n  b.c = 1", "t:b r:x");
}

void TestMentions::pathsAreFoundInTheText()
{
    QFETCH(QByteArray, statement);
    QFETCH(QByteArray, expected);
    const syntax::Tree tree = syntax::parse(statement.constData());
    QVERIFY(tree.problems.empty());
    std::string all;
    for (const Mention &mention : mentionsIn(tree.body.at(0)))
        all += std::string(all.empty() ? "" : " ") + "tcar"[static_cast<int>(mention.use)] + ':'
            + pathText(mention.path) + (mention.inPlace ? "!" : "");
    QCOMPARE(QByteArray::fromStdString(all), expected);
}

void TestMentions::theirLinesAreThoseOfTheExpression()
{
    const auto tree = syntax::parse("if 1:\n    f(a\n      .b)\n");
    const auto mentions = mentionsIn(tree.body.at(0));
    QCOMPARE(mentions.size(), std::size_t {2});
    QCOMPARE(pathText(mentions[0].path), std::string("a.b"));
    QCOMPARE(mentions[0].line, 2);
    QCOMPARE(mentions[0].endLine, 3);
}

QTEST_APPLESS_MAIN(TestMentions)
#include "tst_mentions.moc"
