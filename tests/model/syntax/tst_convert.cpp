// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/parse.h"

#include <QTest>

using namespace clonescope::syntax;

namespace
{

// The only statement of a program.
template <typename T> T only(std::string_view program)
{
    Tree tree = parse(program);
    if (!tree.problems.empty() || tree.body.size() != 1)
        throw std::invalid_argument(tree.problems.empty() ? "one statement"
                                                          : tree.problems[0].message);
    return std::get<T>(std::move(tree.body[0].node));
}

template <typename T> T onlyValue(std::string_view program)
{
    return std::get<T>(std::move(only<ExprStmt>(program).value->node));
}

std::string nameOf(const ExprPtr &expression)
{
    return std::get<Name>(expression->node).id;
}

std::vector<std::string> namesOf(const std::vector<Parameter> &parameters)
{
    std::vector<std::string> names;
    for (const Parameter &each : parameters)
        names.push_back(each.name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

class TestConvert final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsParameters();
    void readsDefinitions();
    void beginsAtTheFirstDecorator_data();
    void beginsAtTheFirstDecorator();
    void manglesNamesInClasses();
    void readsSmallStatements();
    void readsTry();
    void readsWith();
    void readsPatterns();
    void readsComprehensions();
    void readsStars();
    void readsYields();
    void readsFormatSpecifications();
};

void TestConvert::readsParameters()
{
    const auto f = only<FunctionDef>("def f(a, b: B = 1, /, c=2, *d: D, e, g=3, **h): pass");
    const Parameters &all = f.parameters;
    QCOMPARE(namesOf(all.positional), (Names {"a", "b", "c"}));
    QCOMPARE(all.positionalOnly, std::size_t {2});
    QVERIFY(!all.positional[0].defaultValue && !all.positional[0].annotation);
    QCOMPARE(nameOf(all.positional[1].annotation), std::string("B"));
    QVERIFY(all.positional[1].defaultValue && all.positional[2].defaultValue);
    QCOMPARE(all.positional[2].defaultValue->range.begin.column, 24);
    QCOMPARE(all.rest->name, std::string("d"));
    QCOMPARE(nameOf(all.rest->annotation), std::string("D"));
    QCOMPARE(namesOf(all.keywordOnly), (Names {"e", "g"}));
    QVERIFY(!all.keywordOnly[0].defaultValue && all.keywordOnly[1].defaultValue);
    QCOMPARE(all.keywords->name, std::string("h"));

    const auto lambda = onlyValue<Lambda>("lambda a, *, b=1: a");
    QCOMPARE(namesOf(lambda.parameters.positional), Names {"a"});
    QCOMPARE(namesOf(lambda.parameters.keywordOnly), Names {"b"});
    QVERIFY(!lambda.parameters.rest && !lambda.parameters.keywords);
    QCOMPARE(nameOf(lambda.body), std::string("a"));
}

void TestConvert::readsDefinitions()
{
    const auto f = only<FunctionDef>("def f() -> R:\n  'text'\n  return 1, 2\n");
    QCOMPARE(f.name, std::string("f"));
    QCOMPARE(nameOf(f.returns), std::string("R"));
    QCOMPARE(f.body.size(), std::size_t {2});
    QVERIFY(std::holds_alternative<TupleExpr>(std::get<Return>(f.body[1].node).value->node));
    QVERIFY(!std::get<Return>(only<FunctionDef>("def f(): return").body[0].node).value);

    const auto a = only<ClassDef>("@c\n@d\nclass A(B, *C, metaclass=M, **k):\n  x = 1\n");
    QCOMPARE(a.name, std::string("A"));
    QCOMPARE(nameOf(a.bases.at(0)), std::string("B"));
    QVERIFY(std::holds_alternative<Starred>(a.bases.at(1)->node));
    QCOMPARE(a.keywords.at(0).name, std::string("metaclass"));
    QCOMPARE(a.keywords.at(1).name, std::string());
    QCOMPARE(nameOf(a.decorators.at(0)), std::string("c"));
    QCOMPARE(nameOf(a.decorators.at(1)), std::string("d"));
    QVERIFY(std::holds_alternative<Assign>(a.body.at(0).node));
}

void TestConvert::beginsAtTheFirstDecorator_data()
{
    QTest::addColumn<std::string>("program");
    QTest::addColumn<int>("line");
    QTest::newRow("function") << std::string("\n@a\n@b\ndef f(): pass") << 2;
    QTest::newRow("class") << std::string("@ a.b(1)\n\nclass A: pass") << 1;
    QTest::newRow("behind a comment") << std::string("@a # @\n#\ndef f(): pass") << 1;
    QTest::newRow("none") << std::string("\n\ndef f(): pass") << 3;
}

void TestConvert::beginsAtTheFirstDecorator()
{
    QFETCH(std::string, program);
    QFETCH(int, line);
    const Tree tree = parse(program);
    QCOMPARE(tree.body.at(0).range.begin, (Position {line, 0}));
}

void TestConvert::manglesNamesInClasses()
{
    const auto a = only<ClassDef>("@__d\nclass __A(__B):\n"
                                  "  def __f(self, __p=__q):\n"
                                  "    self.__x = __y__ = f(__k=__k.__x)\n"
                                  "    global __g\n"
                                  "  class B:\n"
                                  "    __x = 1\n"
                                  "  class ___: __x = 1\n"
                                  "  __x = 1\n");
    QCOMPARE(a.variable, std::string("__A"));
    QCOMPARE(nameOf(a.decorators.at(0)), std::string("__d"));
    QCOMPARE(nameOf(a.bases.at(0)), std::string("__B"));
    const auto &f = std::get<FunctionDef>(a.body.at(0).node);
    QCOMPARE(f.name, std::string("__f"));
    QCOMPARE(f.variable, std::string("_A__f"));
    QCOMPARE(f.parameters.positional.at(1).name, std::string("_A__p"));
    QCOMPARE(nameOf(f.parameters.positional.at(1).defaultValue), std::string("_A__q"));
    const auto &assign = std::get<Assign>(f.body.at(0).node);
    QCOMPARE(std::get<Attribute>(assign.targets.at(0)->node).name, std::string("_A__x"));
    QCOMPARE(nameOf(assign.targets.at(1)), std::string("__y__"));
    const auto &keyword = std::get<Call>(assign.value->node).keywords.at(0);
    QCOMPARE(keyword.name, std::string("__k"));
    QCOMPARE(nameOf(std::get<Attribute>(keyword.value->node).object), std::string("_A__k"));
    QCOMPARE(std::get<Global>(f.body.at(1).node).names, Names {"_A__g"});
    const auto target = [](const Stmt &statement) {
        return nameOf(std::get<Assign>(statement.node).targets.at(0));
    };
    QCOMPARE(target(std::get<ClassDef>(a.body.at(1).node).body.at(0)), std::string("_B__x"));
    QCOMPARE(target(std::get<ClassDef>(a.body.at(2).node).body.at(0)), std::string("__x"));
    QCOMPARE(target(a.body.at(3)), std::string("_A__x"));
}

void TestConvert::readsSmallStatements()
{
    const auto raised = only<Raise>("raise A from B");
    QCOMPARE(nameOf(raised.exception), std::string("A"));
    QCOMPARE(nameOf(raised.cause), std::string("B"));
    QVERIFY(!only<Raise>("raise A").cause);
    QVERIFY(!only<Raise>("raise").exception);
    const auto assertion = only<Assert>("assert a, b");
    QCOMPARE(nameOf(assertion.test), std::string("a"));
    QCOMPARE(nameOf(assertion.message), std::string("b"));
    QVERIFY(!only<Assert>("assert a").message);
    QCOMPARE(only<Global>("global a, b").names, (Names {"a", "b"}));
    const auto f = only<FunctionDef>("def f():\n  x = 1\n  def g():\n    nonlocal x\n");
    const auto &g = std::get<FunctionDef>(f.body.at(1).node);
    QCOMPARE(std::get<Nonlocal>(g.body.at(0).node).names, Names {"x"});
}

void TestConvert::readsTry()
{
    const auto all = only<Try>("try:\n  a\nexcept A as e:\n  b\nexcept:\n  c\nelse:\n  d\n  d\n"
                               "finally:\n  e\n");
    QCOMPARE(all.body.size(), std::size_t {1});
    QCOMPARE(all.handlers.size(), std::size_t {2});
    QCOMPARE(nameOf(all.handlers[0].type), std::string("A"));
    QCOMPARE(all.handlers[0].name, std::string("e"));
    QCOMPARE(all.handlers[0].range, (SourceRange {{3, 0}, {4, 3}}));
    QCOMPARE(all.handlers[0].body.size(), std::size_t {1});
    QVERIFY(!all.handlers[1].type && all.handlers[1].name.empty());
    QCOMPARE(all.otherwise.size(), std::size_t {2});
    QCOMPARE(all.finally.size(), std::size_t {1});
}

void TestConvert::readsWith()
{
    const auto with = only<With>("with a as b, c, d as (e, f):\n  pass\n");
    QCOMPARE(with.items.size(), std::size_t {3});
    QCOMPARE(nameOf(with.items[0].context), std::string("a"));
    QCOMPARE(nameOf(with.items[0].target), std::string("b"));
    QVERIFY(!with.items[1].target);
    QVERIFY(std::holds_alternative<TupleExpr>(with.items[2].target->node));
    QCOMPARE(with.body.size(), std::size_t {1});
}

void TestConvert::readsPatterns()
{
    const auto match = only<Match>("match x:\n"
                                   " case 1 | None as a if g: pass\n"
                                   " case [b, *c, _]: pass\n"
                                   " case [*_]: pass\n"
                                   " case {'k': 2, **rest}: pass\n"
                                   " case {M.x: _}: pass\n"
                                   " case P.Q(d, e=-1): pass\n"
                                   " case _: pass\n");
    QCOMPARE(nameOf(match.subject), std::string("x"));
    QCOMPARE(match.cases.size(), std::size_t {7});
    QCOMPARE(nameOf(match.cases[0].guard), std::string("g"));
    QVERIFY(!match.cases[1].guard);

    const auto &capture = std::get<CapturePattern>(match.cases[0].pattern->node);
    QCOMPARE(capture.name, std::string("a"));
    const auto &either = std::get<OrPattern>(capture.pattern->node);
    QCOMPARE(either.alternatives.size(), std::size_t {2});
    const auto &none = std::get<ValuePattern>(either.alternatives[1]->node);
    QCOMPARE(std::get<BuiltinConstant>(std::get<Constant>(none.value->node).value),
             BuiltinConstant::None);
    QCOMPARE(none.value->range.begin, (Position {2, 10}));

    const auto &sequence = std::get<SequencePattern>(match.cases[1].pattern->node);
    QCOMPARE(sequence.items.size(), std::size_t {3});
    const auto &b = std::get<CapturePattern>(sequence.items[0]->node);
    QVERIFY(!b.pattern && b.name == "b");
    QCOMPARE(std::get<StarPattern>(sequence.items[1]->node).name, std::string("c"));
    const auto &any = std::get<CapturePattern>(sequence.items[2]->node);
    QVERIFY(!any.pattern && any.name.empty());
    const auto &rest = std::get<SequencePattern>(match.cases[2].pattern->node);
    QCOMPARE(std::get<StarPattern>(rest.items[0]->node).name, std::string());

    const auto &mapping = std::get<MappingPattern>(match.cases[3].pattern->node);
    QVERIFY(mapping.keys.size() == 1 && mapping.values.size() == 1);
    QCOMPARE(mapping.rest, std::optional<std::string>("rest"));
    const auto &bare = std::get<MappingPattern>(match.cases[4].pattern->node);
    QVERIFY(std::holds_alternative<Attribute>(bare.keys.at(0)->node) && !bare.rest);

    const auto &type = std::get<ClassPattern>(match.cases[5].pattern->node);
    QVERIFY(std::holds_alternative<Attribute>(type.type->node));
    QCOMPARE(type.positional.size(), std::size_t {1});
    QCOMPARE(type.named.at(0).first, std::string("e"));
    QVERIFY(std::holds_alternative<ValuePattern>(type.named.at(0).second->node));
}

void TestConvert::readsComprehensions()
{
    using Kind = Comprehension::Kind;
    const auto list = onlyValue<Comprehension>("[a for b in c if d if e for f, g in h]");
    QCOMPARE(list.kind, Kind::List);
    QCOMPARE(nameOf(list.element), std::string("a"));
    QVERIFY(!list.value);
    QCOMPARE(list.clauses.size(), std::size_t {2});
    QCOMPARE(nameOf(list.clauses[0].target), std::string("b"));
    QCOMPARE(nameOf(list.clauses[0].iterable), std::string("c"));
    QCOMPARE(list.clauses[0].conditions.size(), std::size_t {2});
    QVERIFY(std::holds_alternative<TupleExpr>(list.clauses[1].target->node));
    QCOMPARE(onlyValue<Comprehension>("{a for b in c}").kind, Kind::Set);
    QCOMPARE(onlyValue<Comprehension>("(a for b in c)").kind, Kind::Generator);
    const auto dict = onlyValue<Comprehension>("{a: b for c in d}");
    QCOMPARE(dict.kind, Kind::Dict);
    QCOMPARE(nameOf(dict.element), std::string("a"));
    QCOMPARE(nameOf(dict.value), std::string("b"));
}

void TestConvert::readsStars()
{
    const auto call = onlyValue<Call>("f(*a, b, k=c, **d)");
    QCOMPARE(nameOf(std::get<Starred>(call.arguments.at(0)->node).value), std::string("a"));
    QCOMPARE(call.keywords.at(0).name, std::string("k"));
    QCOMPARE(call.keywords.at(1).name, std::string());
    QCOMPARE(nameOf(call.keywords.at(1).value), std::string("d"));
    const auto dict = onlyValue<DictExpr>("{a: b, **c}");
    QVERIFY(dict.entries.at(0).first && !dict.entries.at(1).first);
    QCOMPARE(nameOf(dict.entries.at(1).second), std::string("c"));
    const auto set = onlyValue<SetExpr>("{a, *b}");
    QVERIFY(std::holds_alternative<Starred>(set.items.at(1)->node));
    const auto assign = only<Assign>("a, *b = c");
    const auto &targets = std::get<TupleExpr>(assign.targets.at(0)->node);
    QCOMPARE(nameOf(std::get<Starred>(targets.items.at(1)->node).value), std::string("b"));
    const auto named = onlyValue<NamedExpr>("(a := b)");
    QCOMPARE(named.name, std::string("a"));
    QCOMPARE(nameOf(named.value), std::string("b"));
}

void TestConvert::readsYields()
{
    const auto f = only<FunctionDef>("def f():\n  yield\n  yield a\n  x = yield from b\n");
    const auto value = [&](std::size_t i) -> const ExprPtr & {
        return std::get<ExprStmt>(f.body.at(i).node).value;
    };
    QVERIFY(!std::get<Yield>(value(0)->node).value);
    QCOMPARE(nameOf(std::get<Yield>(value(1)->node).value), std::string("a"));
    const auto &from = std::get<Assign>(f.body.at(2).node).value;
    QCOMPARE(nameOf(std::get<YieldFrom>(from->node).value), std::string("b"));
}

void TestConvert::readsFormatSpecifications()
{
    const auto string = onlyValue<FString>("f'{x!r:>{y}.2} {z}'");
    QCOMPARE(string.parts.size(), std::size_t {3});
    QCOMPARE(string.parts[0].conversion, 'r');
    const auto &format = std::get<FString>(string.parts[0].format->node);
    QCOMPARE(format.parts.size(), std::size_t {3});
    QCOMPARE(format.parts[0].text, std::string(">"));
    QCOMPARE(nameOf(format.parts[1].value), std::string("y"));
    QCOMPARE(format.parts[2].text, std::string(".2"));
    QVERIFY(!string.parts[2].format);
}

QTEST_APPLESS_MAIN(TestConvert)
#include "tst_convert.moc"
