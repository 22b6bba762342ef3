// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/bounds.h"
#include "model/syntax/parse.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace clonescope::syntax;

namespace
{

// "line:column message" for each problem, one a line; without what all that is unsupported ends in.
QByteArray problems(std::string_view program)
{
    QByteArray text;
    for (const Problem &problem : parse(program).problems)
        text += QByteArray::number(problem.at.line) + ':' + QByteArray::number(problem.at.column)
            + ' ' + problem.message.c_str() + '\n';
    text.replace(" is not in Clonescope's language yet", "");
    return text.trimmed();
}

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

template <typename T> const T &only(const Tree &tree)
{
    return std::get<T>(tree.body.at(0).node);
}

} // namespace

class TestParse final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheLanguage();
    void keepsPositions();
    void keepsLiterals();
    void keepsAnnotations();
    void readsElseOfLoops();
    void reportsSyntaxErrorsAsPythonDoes_data();
    void reportsSyntaxErrorsAsPythonDoes();
    void listsEveryConstructOutsideTheLanguage_data();
    void listsEveryConstructOutsideTheLanguage();
    void listsThemInOrder();
    void survivesHostileInput();
    void refusesAtOnceWhatWouldTakeLong_data();
    void refusesAtOnceWhatWouldTakeLong();
    void readsTwoHundredThousandLines();
    void countsTheDotsOfOneName();
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void stopsWhenCancelled();
    void looksForNoFile();
    void readsFromManyThreads();
    void acceptsAByteOrderMarkAndAnyLineEnd();
};

void TestParse::readsTheLanguage()
{
    const Tree tree = parse("import copy, torch as t\nfrom copy import deepcopy as d\n"
                            "x = y = [1, (2, 'a'), {'k': None}]\nx[1:2], x.a = x[0], -x[::3]\n"
                            "x.a += 1 if x is not y and not x else 2\ndel x[0], y\n"
                            "print(f'{x!r} and {y}', sep='', end=\"\\n\")\n"
                            "while 1 < x <= 3:\n    pass\n");
    QVERIFY(tree.problems.empty());
    QCOMPARE(tree.body.size(), std::size_t {8});
    const auto &chain = std::get<Compare>(std::get<While>(tree.body[7].node).test->node);
    QCOMPARE(chain.ops.size(), std::size_t {2});
    QCOMPARE(chain.ops[1], ComparisonOperator::LessEqual);
    const auto &print = std::get<ExprStmt>(tree.body[6].node);
    const auto &call = std::get<Call>(print.value->node);
    QCOMPARE(call.keywords.at(1).name, std::string("end"));
    const auto &string = std::get<FString>(call.arguments.at(0)->node);
    QCOMPARE(string.parts.size(), std::size_t {3});
    QCOMPARE(string.parts[0].conversion, 'r');
    QCOMPARE(string.parts[1].text, std::string(" and "));
}

void TestParse::keepsPositions()
{
    const Tree tree = parse("\n\xc3\xa4 = 1; x = (2,\n  3)\n");
    QCOMPARE(tree.body.size(), std::size_t {2});
    QCOMPARE(tree.body[0].range, (SourceRange {{2, 0}, {2, 6}}));
    QCOMPARE(tree.body[1].range, (SourceRange {{2, 8}, {3, 4}}));
}

void TestParse::keepsLiterals()
{
    const auto value = [](const char *text) {
        const Tree tree = parse(text);
        return std::get<Constant>(only<ExprStmt>(tree).value->node).value;
    };
    QCOMPARE(std::get<Integer>(value("0xff")).digits, std::string("255"));
    QCOMPARE(std::get<double>(value("1e-5")), 1e-5);
    QCOMPARE(std::get<std::string>(value("'\\ud800'")), std::string("\xed\xa0\x80"));
    QCOMPARE(std::get<std::string>(value("'a\\0b'")), std::string("a\0b", 3));
    QCOMPARE(std::get<BuiltinConstant>(value("...")), BuiltinConstant::Ellipsis);
    QCOMPARE(std::get<BytesLiteral>(value("b'a\\0\\xff'")).bytes, std::string("a\0\xff", 3));
    QCOMPARE(std::get<Imaginary>(value("1.5j")).value, 1.5);
    const std::string longNumber = "0x" + std::string(5000, 'f');
    QCOMPARE(std::get<Integer>(value(longNumber.c_str())).digits, longNumber);
}

void TestParse::keepsAnnotations()
{
    const Tree bare = parse("x: int");
    QVERIFY(!only<Assign>(bare).value && only<Assign>(bare).annotation);
    const Tree full = parse("x: int = 3");
    QVERIFY(only<Assign>(full).value && only<Assign>(full).annotation);
}

void TestParse::readsElseOfLoops()
{
    const Tree tree
        = parse("for i in x:\n  break\nelse:\n  pass\nwhile x:\n  continue\nelse:\n  pass");
    QCOMPARE(std::get<For>(tree.body.at(0).node).otherwise.size(), std::size_t {1});
    QCOMPARE(std::get<While>(tree.body.at(1).node).otherwise.size(), std::size_t {1});
}

void TestParse::reportsSyntaxErrorsAsPythonDoes_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("bracket") << QByteArray("x = (1,\ny = 2\n")
                             << QByteArray("1:4 '(' was never closed");
    QTest::newRow("word") << QByteArray("a b") << QByteArray("1:2 invalid syntax");
    QTest::newRow("bytes") << QByteArray("\xc3\xa4 = '\xc3\xb6")
                           << QByteArray("1:5 unterminated string literal (detected at line 1)");
    QTest::newRow("return") << QByteArray("x = 1\nreturn x")
                            << QByteArray("2:0 'return' outside function");
    QTest::newRow("break") << QByteArray("if 1:\n    break")
                           << QByteArray("2:4 'break' outside loop");
    const auto row = [](const char *program, const char *expected) {
        QTest::newRow(program) << QByteArray(program) << QByteArray(expected);
    };
    row("yield 1", "1:0 'yield' outside function");
    row("x = [(yield) for a in b]", "1:6 'yield' inside list comprehension");
    row("await x", "1:0 'await' outside function");
    row("def f(a, a): pass", "1:9 duplicate argument 'a' in function definition");
    row("def f(a):\n  global a", "2:2 name 'a' is parameter and global");
    row("def f():\n  x = 1\n  global x", "3:2 name 'x' is assigned to before global declaration");
    row("def f():\n  print(x)\n  global x", "3:2 name 'x' is used prior to global declaration");
    row("nonlocal x", "1:0 nonlocal declaration not allowed at module level");
    row("def f():\n  nonlocal x", "2:2 no binding for nonlocal 'x' found");
    row("[x := 1 for x in y]",
        "1:1 assignment expression cannot rebind comprehension iteration variable 'x'");
    row("class A:\n  return 1", "2:2 'return' outside function");
    row("*a, *b = x", "1:0 multiple starred expressions in assignment");
    row("try: pass\nexcept: pass\nexcept A: pass", "2:0 default 'except:' must be last");
    row("match x:\n  case [a, a]: pass", "2:11 multiple assignments to name 'a' in pattern");
    row("match x:\n  case _: pass\n  case 1: pass",
        "2:7 wildcard makes remaining patterns unreachable");
    row("f(a=1, a=2)", "1:7 keyword argument repeated: a");
    QTest::newRow("target")
        << QByteArray("f() = 1")
        << QByteArray(
               "1:0 cannot assign to function call here. Maybe you meant '==' instead of '='?");
    QTest::newRow("indent") << QByteArray("if 1:\nx = 1")
                            << QByteArray(
                                   "2:0 expected an indented block after 'if' statement on line 1");
    QTest::newRow("null") << QByteArray("x = 1\r\ny\0", 9)
                          << QByteArray("2:1 source code cannot contain null bytes");
    QTest::newRow("null in a comment")
        << QByteArray("# a\0b\nx", 7) << QByteArray("1:3 source code cannot contain null bytes");
    QTest::newRow("carriage returns alone")
        << QByteArray("x = 1\ry = 2 2\r") << QByteArray("2:6 invalid syntax");
    QTest::newRow("line ends mixed")
        << QByteArray("x = 1\r\ny = 2\rz = 3\nw = 4 4") << QByteArray("4:6 invalid syntax");
    QTest::newRow("form feed") << QByteArray("\fx = 1\n\fy = 2 2")
                               << QByteArray("2:7 invalid syntax");
    QTest::newRow("tabs and blanks")
        << QByteArray("if x:\n\ty = 1\n        z = 2\n")
        << QByteArray("3:0 inconsistent use of tabs and spaces in indentation");
    QTest::newRow("unindented to nowhere")
        << QByteArray("if x:\n    y\n  z")
        << QByteArray("3:3 unindent does not match any outer indentation level");
    QTest::newRow("behind a byte order mark")
        << QByteArray("\xef\xbb\xbfx = (\n") << QByteArray("1:4 '(' was never closed");
    QTest::newRow("two byte order marks")
        << QByteArray("\xef\xbb\xbf\xef\xbb\xbfx = 1")
        << QByteArray("1:0 invalid non-printable character U+FEFF");
    QTest::newRow("behind wide characters")
        << QByteArray("x = '\xf0\x9f\x98\x80' 2") << QByteArray("1:11 invalid syntax");
    QTest::newRow("parentheses") << QByteArray(100000, '(')
                                 << QByteArray("1:200 too many nested parentheses");
    QTest::newRow("truncated") << QByteArray("if x:\n    y = [1,\n")
                               << QByteArray("2:8 '[' was never closed");
    QTest::newRow("cut in a character")
        << QByteArray("x = '\xe2\x82")
        << QByteArray("1:5 (unicode error) 'utf-8' codec can't decode bytes in position 5-6: "
                      "unexpected end of data");
    QTest::newRow("surrogate")
        << QByteArray("x = 1\ny = '\xed\xa0\x80'")
        << QByteArray(
               "2:5 (unicode error) 'utf-8' codec can't decode byte 0xed in position 11: invalid "
               "continuation byte");
    QTest::newRow("latin-1")
        << QByteArray("x = 1\ny = '\xe9'")
        << QByteArray(
               "2:5 (unicode error) 'utf-8' codec can't decode byte 0xe9 in position 11: invalid "
               "continuation byte");
}

void TestParse::reportsSyntaxErrorsAsPythonDoes()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, expected);
    const Tree tree = parse({program.constData(), static_cast<std::size_t>(program.size())});
    QCOMPARE(tree.problems.size(), std::size_t {1});
    QCOMPARE(tree.problems[0].kind, Problem::Kind::Syntax);
    QCOMPARE(problems({program.constData(), static_cast<std::size_t>(program.size())}), expected);
}

void TestParse::listsEveryConstructOutsideTheLanguage_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *program, const char *expected) {
        QTest::newRow(program) << QByteArray(program) << QByteArray(expected);
    };
    row("async def f(): await x", "1:0 function definition (async def)\n1:15 await");
    row("def f():\n  async def g():\n    async with x: pass",
        "2:2 function definition (async def)\n3:4 async with");
    row("async def f():\n  async for x in y: pass",
        "1:0 function definition (async def)\n2:2 async for");
    row("async def f(): [x async for x in y]",
        "1:0 function definition (async def)\n1:28 async for");
    row("try: pass\nexcept* A:\n  from x import y\n  from .x import y",
        "1:0 try … except*\n4:2 relative import");
    row("from x import *", "1:0 import of all names (*)");
    row("from . import x", "1:0 relative import");
}

void TestParse::listsEveryConstructOutsideTheLanguage()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, expected);
    for (const Problem &problem : parse(program.constData()).problems)
        QCOMPARE(problem.kind, Problem::Kind::Unsupported);
    QCOMPARE(problems(program.constData()), expected);
}

void TestParse::listsThemInOrder()
{
    QCOMPARE(problems("if x:\n  from . import a\nelse:\n  from a import b\nfrom .b import c\n"),
             QByteArray("2:2 relative import\n5:0 relative import"));
    const QByteArray many = problems(repeated("from . import a\n", 1'000));
    QCOMPARE(many.count('\n'), 100);
    QVERIFY(many.endsWith("\n101:0 from here on, 900 further constructs are refused, too"));
}

void TestParse::survivesHostileInput()
{
    const auto fails
        = [](const std::string &program) { return parse(program).problems.size() == 1; };
    QVERIFY(fails(repeated("(", 10000)));
    QVERIFY(fails(repeated("[", 150) + repeated("-", 100000) + "1"));
    QVERIFY(fails(repeated("-", 100000) + "1"));
    QVERIFY(fails("x = 1" + repeated(" + 1", 100000)));
    QVERIFY(fails("x" + repeated(".a", 100000)));
    QVERIFY(fails(repeated("9", 100000)));
    QVERIFY(fails("x = 1" + repeated(" if 1 else 1", 100000)));
    QCOMPARE(parse("x = '" + std::string(10 << 20, 'a') + "'").body.size(), std::size_t {1});
    QCOMPARE(parse("x = [" + repeated("1,", 100000) + "]").body.size(), std::size_t {1});
    QVERIFY(!parse("\xff\xfe\x00").problems.empty());
    std::string deep;
    for (int i = 0; i < 90; ++i)
        deep += std::string(static_cast<std::size_t>(i), ' ') + "if x:\n";
    QVERIFY(parse(deep + std::string(90, ' ') + "pass\n").problems.empty());
    QCOMPARE(parse(repeated("x = 1\n", 20000)).body.size(), std::size_t {20000});
    QVERIFY(parse("").problems.empty());
}

void TestParse::refusesAtOnceWhatWouldTakeLong_data()
{
    QTest::addColumn<std::string>("program");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const std::string &program, const char *expected) {
        QTest::newRow(name) << program << QByteArray(expected);
    };
    const char *tokens = "names, numbers and signs, which is more than Clonescope reads";
    const char *keywords = "more keyword arguments than Clonescope reads, which is 10,000 in";
    row("bytes", std::string((16 << 20) + 1, ' '), "1:0 the program is larger than 16 MiB");
    const char *lines = "200001:0 the program has more than 200,000 lines, which is more than";
    row("lines", repeated("x=1\n", 200'001), lines);
    row("empty lines", repeated("\r\n", 200'000) + "x", lines);
    row("lines of a string", "x = \"\"\"" + repeated("\n", 200'000) + "\"\"\"\n", lines);
    row("names", "x = [" + repeated("1,", 500'000) + "]", tokens);
    row("one line", repeated("x=1;", 1'000'000), tokens);
    row("keyword arguments", "x = 1\nf(" + numbered("a", 100'000, "=1,") + ")", keywords);
    row("keyword arguments in a list", "[f(1, " + numbered("a", 10'001, "=[]==[],") + ")]",
        keywords);
    row("place", "x = 1\nf(" + repeated("a=1,", 10'001) + ")", "2:40003 the calls");
    row("parameters", "def f(" + numbered("a", 10'001, "=1,") + "): pass", keywords);
    row("keyword arguments of many calls",
        repeated("f(" + numbered("a", 1'000, "=1,") + ")\n", 101), keywords);
    row("keyword arguments in a field", "x = f'{f(" + numbered("a", 10'001, "=1,") + ")}'", "1:4");
    row("dots", "import a" + repeated(".a", 100'000), "a name has more dots");
    row("dots of a long name", "import " + std::string(10 << 20, 'a') + repeated(".a", 50), "dots");
    row("fields", "x = f'" + repeated("{a}", 100'000) + "'", "100,000 in this one");
    row("fields in a long string",
        "x = 1\ny = Rf\"\"\"" + repeated("{a}\n\\\"", 100'000) + "\"\"\"",
        "2:4 the f-strings of the program have more fields");
    row("hexadecimal", "x = 1\nx = 0x" + std::string(1'000'000, 'f'),
        "2:4 an integer has more than 1048576 bits");
    row("octal", "x = -0o" + std::string(1'000'000, '7'), "an integer has more than");
}

void TestParse::refusesAtOnceWhatWouldTakeLong()
{
    QFETCH(std::string, program);
    QFETCH(QByteArray, expected);
    const Tree tree = parse(program);
    QCOMPARE(tree.problems.size(), std::size_t {1});
    QCOMPARE(tree.problems[0].kind, Problem::Kind::Limit);
    QVERIFY2(problems(program).contains(expected), problems(program).constData());
}

// As many as the window shows, however the last one ends.
void TestParse::readsTwoHundredThousandLines()
{
    const std::string lines = repeated("x\n", 199'999) + "x";
    QVERIFY(!beyondBounds(lines));
    QVERIFY(!beyondBounds(lines + "\n"));
    QVERIFY(beyondBounds(lines + "\nx"));
}

// A name ends with its line, unless that goes on.
void TestParse::countsTheDotsOfOneName()
{
    const std::string lines = repeated("x.grad\n", 30'000);
    QVERIFY(parse(lines).problems.empty());
    const std::string joined = "x" + repeated("\\\n.grad", 30'000);
    QVERIFY2(problems(joined).contains("a name has more dots"), problems(joined).constData());
}

void TestParse::readsWhatPeopleWrite_data()
{
    QTest::addColumn<std::string>("program");
    const auto row
        = [](const char *name, const std::string &program) { QTest::newRow(name) << program; };
    row("lines", repeated("x = torch.zeros(2, 3)\n", 100'000));
    row("a string with everything in it",
        "x = '''" + repeated("f(a=1, b={c}) lambda x: 0\n", 50'000) + "'''");
    row("comments", repeated("# lambda x: f(a=1)\n", 50'000) + "x = 1");
    row("a list", "x = [" + numbered("", 100'000) + "]");
    row("a dict", "x = {" + numbered("'k=", 50'000, "': 1,") + "}");
    row("comparisons", "x = [" + repeated("a == b, a <= b, a != b,", 20'000) + "]");
    row("keyword arguments", repeated("f(a=1, b=2)\n", 20'000));
    row("assignments", repeated("x[0] = y['a'] = (1)\n", 20'000));
    row("fields", repeated("x = f'{a} and {b} and {c}'\n", 20'000));
    row("the longest integer", "x = 0x" + std::string(std::size_t {1} << 18U, 'f'));
}

void TestParse::readsWhatPeopleWrite()
{
    QFETCH(std::string, program);
    QCOMPARE(problems(program), QByteArray());
}

void TestParse::stopsWhenCancelled()
{
    const std::atomic<bool> cancelled = true;
    QCOMPARE(parse("x = 1\nwhile x:\n    y = 2\n", &cancelled).body.size(), std::size_t {0});
}

// What is in a pipe of that name stays there.
void TestParse::looksForNoFile()
{
    const QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    for (const char *name : {"program", "<string>", "<unknown>"}) {
        QCOMPARE(mkfifo(name, 0600), 0);
        const int pipe = open(name, O_RDWR);
        QCOMPARE(write(pipe, "x\ny\n", 4), ssize_t {4});
        QCOMPARE(problems("x = (1"), QByteArray("1:4 '(' was never closed"));
        QCOMPARE(problems("x x"), QByteArray("1:2 invalid syntax"));
        QCOMPARE(problems("break"), QByteArray("1:0 'break' outside loop"));
        QCOMPARE(problems("f(a=1, a=2)"), QByteArray("1:7 keyword argument repeated: a"));
        int kept = 0;
        QCOMPARE(ioctl(pipe, FIONREAD, &kept), 0);
        QCOMPARE(kept, 4);
        close(pipe);
    }
    QVERIFY(QDir::setCurrent(before));
}

void TestParse::readsFromManyThreads()
{
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 50; ++n)
                right += parse("x = [1, 2]\ny = x\n").body.size() == 2
                    && parse("x = (").problems.size() == 1;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 400);
}

void TestParse::acceptsAByteOrderMarkAndAnyLineEnd()
{
    const Tree tree = parse("\xef\xbb\xbfx = 1\r\ny = 2\rz = 3\n");
    QVERIFY(tree.problems.empty());
    QCOMPARE(tree.body.size(), std::size_t {3});
    QCOMPARE(tree.body[0].range, (SourceRange {{1, 0}, {1, 5}}));
    QCOMPARE(tree.body[2].range, (SourceRange {{3, 0}, {3, 5}}));
}

QTEST_APPLESS_MAIN(TestParse)
#include "tst_parse.moc"
