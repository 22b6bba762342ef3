// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/run/program.h"
#include "app/words/copystory.h"
#include "app/words/explanation.h"
#include "app/words/wordings.h"

#include <QtTest>

using namespace clonescope;
using namespace clonescope::app;

class TestExplanation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastStepIsToldTruly_data();
    void theLastStepIsToldTruly();
    void aCloneIsToldPartByPart_data();
    void aCloneIsToldPartByPart();
    void whatAViewSharesIsToldByTheNamesOfNow();
    void relationsAreToldInWords();
    void momentsWithinAStatementAreTold();
    void generatorsAreToldAsSuch();
    void callsAreToldAsATracebackHasThem();
    void stepNothingTellsNothing();
};

namespace
{

const QByteArray tagged = "import copy\nimport torch\nx = torch.arange(12.)\nx.tags = [1, 2, 3]\n";

RunOutcome run(const QByteArray &program, model::TorchVersion version = model::TorchVersion::V2_6)
{
    return runProgram(program, {version});
}

} // namespace

void TestExplanation::theLastStepIsToldTruly_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("seenByOthers");
    const auto row = [](const char *name, const QByteArray &program, const char *headline,
                        const char *reason, bool seen) {
        QTest::newRow(name) << program << QString::fromUtf8(headline) << QString::fromUtf8(reason)
                            << seen;
    };
    const QByteArray shallow = tagged + "y = copy.copy(x)\n";
    const QByteArray deep = tagged + "y = copy.deepcopy(x)\n";
    row("taken away again is no rename", "class C: pass\na = C()\na.v = [1]\ndel a.v\n",
        "del a.v took the attribute v from the object.", "No other name sees it.", false);
    row("of the class, in its own words",
        "class Node:\n  count = 0\n  def __init__(self): Node.count += 1\na = Node()\n",
        "a = Node() put 1 in place of 0.",
        "It is seen as a.count as well: who has none of its own finds it in the class. "
        "It bound a too.",
        true);
    row("shared by an assignment after a copy",
        "import copy\na = {'k': [1]}\nb = copy.copy(a)\nb['k'] = [2]\na['k'] = b['k']\n"
        "b['k'].append(3)\n",
        "b['k'].append(3) changed the list that is also a['k'].", "", true);
    row("shared by a copy, though it stands elsewhere by now",
        "a = [[1], 2]\nb = a.copy()\nb.insert(0, 7)\nb[1].append(3)\n",
        "b[1].append(3) changed the list that is also a[0].",
        "A shallow copy holds the same objects; b[1] = … would point b[1] elsewhere.", true);
    row("bytes of its own no longer",
        "import torch\nx = torch.ones(2)\ny = x.clone()\ny.data = x.data\nx.data = torch.zeros(2)\n"
        "y.add_(1)\n",
        "y.add_(1) changed bytes that no other name reads.", "", false);
    row("reshape that copied",
        "import torch\nx = torch.ones(2, 3)\ny = x.t().reshape(6)\ny[0] = 7\n",
        "y[0] = 7 changed bytes that no other name reads.",
        "Copying in element order gave the copy bytes of its own.", false);
    row("a conversion", "import torch\nx = torch.ones(2)\ny = x.double()\ny[0] = 7\n",
        "y[0] = 7 changed bytes that no other name reads.",
        "A conversion gave the copy bytes of its own.", false);
    row("a list of the class, put into the instance",
        "class A: log = []\na, b = A(), A()\na.log += [7]\n",
        "a.log += [7] changed the list a.log (also A.log and b.log) and a.log.", "", true);
    row("an iterator holds on", "a = [1]\nb = iter(a)\na.append(3)\n",
        "a.append(3) changed a list that b holds on to as well.", "", false);
    row("a generator holds on", "a = [1]\ndef g(x): yield x\nb = g(a)\na.append(3)\n",
        "a.append(3) changed a list that b holds on to as well.", "", false);
    row("a cache holds on",
        "from functools import lru_cache\n@lru_cache(None)\ndef get(n): return [n]\nc = get(1)\n"
        "c.append(2)\n",
        "c.append(2) changed a list that get holds on to as well.", "", false);
    row("iterators of itertools hold on",
        "import itertools\na = [1]\nd, e = itertools.tee([a])\na.append(3)\n",
        "a.append(3) changed a list that d and e hold on to as well.", "", false);
    row("names that come and go", "e = 1\ntry: 1 / 0\nexcept Exception as e: k = 2\n",
        "try: 1 / 0 … bound k and took away e.", "Names were pointed elsewhere; no object changed.",
        false);
    row("sorted already", "a = [1, 2]\na.sort()\n", "a.sort() changed nothing.", "", false);
    row("the same value", "a = [1000]\na[0] = 10 ** 3\n", "a[0] = 10 ** 3 changed nothing.", "",
        false);
    row("the same bytes", "import torch\nx = torch.zeros(2)\nx.zero_()\n",
        "x.zero_() changed nothing.", "", false);
    row("the same place, another object", "a = {'k': [1]}\na['n'] = a.pop('k')\n",
        "a['n'] = a.pop('k') changed a dict that no other name reaches.", "", false);
    row("shape alone", "import torch\nx = torch.ones(2, 3)\nx.t_()\n",
        "x.t_() changed shape or strides of the tensor, and no bytes.", "No other name sees it.",
        false);
    row("a function", "def f(): pass\n", "f names a new function.", "", false);
    row("a class", "class C: pass\n", "C names a new class.", "", false);
    row("an iterator", "a = iter([1])\n", "a names a list_iterator.", "", false);
    row("with its article", "class Apple: pass\na = Apple()\na = Apple\na = Apple()\n",
        "a = Apple() pointed a at an Apple.", "The class it pointed at did not change.", false);
    row("with its article, of a container",
        "from collections import OrderedDict\no = OrderedDict()\no['k'] = 1\n",
        "o['k'] = 1 changed an OrderedDict that no other name reaches.", "", false);
    row("append to a shared list", shallow + "y.tags.append(4)\n",
        "y.tags.append(4) changed the list that is also x.tags.",
        "copy.copy gives the copy the same attribute values; y.tags = … would point y.tags "
        "elsewhere.",
        true);
    row("append to a deep copy's list", deep + "y.tags.append(4)\n",
        "y.tags.append(4) changed a list that no other name reaches.",
        "copy.deepcopy copied what hangs on the tensor too.", false);
    row("attribute pointed elsewhere", shallow + "y.tags = [9]\n",
        "y.tags = [9] pointed y.tags at another list.",
        "The list it pointed at did not change; it is still x.tags.", false);
    row("list extended in place", shallow + "y.tags += [4]\n",
        "y.tags += [4] changed the list that is also x.tags.",
        "y.tags += … changes the list itself; y.tags = y.tags + … would have made another. "
        "copy.copy "
        "gives the copy the same attribute values; y.tags = … would point y.tags elsewhere.",
        true);
    row("in place over shared bytes", shallow + "y += 1\n",
        "y += 1 changed bytes that x also reads.",
        "copy.copy gives the copy the same bytes. y += … writes into the existing bytes; y = y + "
        "… "
        "would have made another tensor.",
        true);
    row("in place over bytes of its own", deep + "y += 1\n",
        "y += 1 changed bytes that no other name reads.",
        "y += … writes into the existing bytes; y = y + … would have made another tensor. "
        "copy.deepcopy gave the copy bytes of its own.",
        false);
    row("arithmetic makes another", shallow + "y = y + 1\n",
        "y = y + 1 pointed y at another tensor.",
        "The tensor it pointed at did not change; nothing else reached it, and it is gone.", false);
    row("rebound, the old one stays", shallow + "x = y\n",
        "x = y pointed x at the tensor that is also y.",
        "The tensor it pointed at did not change; nothing else reached it, and it is gone.", false);
    row("a second name", tagged + "y = x\n", "y names the tensor that is also x.",
        "= gives an object one more name; it copies nothing.", false);
    row("an append under two names", tagged + "y = x\ny.tags.append(4)\n",
        "y.tags.append(4) changed the list that is also x.tags.",
        "y and x are two names of one object.", true);
    row("a shallow copy", shallow,
        "y is a new tensor over the same bytes, with the same attribute values.", "", false);
    row("a deep copy", deep,
        "y is a new tensor with bytes of its own, with copies of the attributes.", "", false);
    row("a clone", tagged + "y = x.clone()\n",
        "y is a new tensor with bytes of its own, without the attributes.",
        "tags was not carried by clone().", false);
    row("a view", tagged + "y = x[1:5]\n", "y is a view: a new tensor over existing bytes.",
        "tags was not carried by indexing.", false);
    row("a lost attribute missed", tagged + "y = x.clone()\ny.tags.append(4)\n",
        "y.tags.append(4) stopped with AttributeError.",
        "'Tensor' object has no attribute 'tags': tags was not carried by clone().", false);
    row("an element that one view reads",
        "import torch\na = torch.arange(8.)\nv = a[1:5]\nw = a[::2]\nw[3] = 60.0\n",
        "w[3] = 60.0 changed bytes that a also reads.",
        "A view reads the bytes of the tensor that it was taken from. v does not look here: it "
        "reads "
        "other elements of the same storage.",
        true);
    row("an element that two views read",
        "import torch\na = torch.arange(8.)\nv = a[1:5]\nw = a[::2]\nv[1] = 20.0\n",
        "v[1] = 20.0 changed bytes that a and w also read.",
        "A view reads the bytes of the tensor that it was taken from.", true);
    row("TensorFlow gives the same back",
        "import copy\nimport tensorflow as tf\nx = tf.constant([1.0])\ny = copy.deepcopy(x)\n",
        "copy.deepcopy gave back the same object.",
        "TensorFlow's constants cannot change, so there is no copy; what hangs on them is shared.",
        false);
    row("an edit of TensorFlow's one object",
        "import copy\nimport tensorflow as tf\nx = tf.constant([1.0])\nx.n = []\ny = copy.copy(x)\n"
        "y.n.append(1)\n",
        "y.n.append(1) changed the list that is also x.n.",
        "TensorFlow's copy.copy gave back the same object: y and x are two names of one object.",
        true);
    row("an integer rebound", "n = 1\nn += 1\n", "n now names the value 2.",
        "A name was pointed elsewhere; no object changed.", false);
    const QByteArray node = "class A:\n    l = []\n    n = 0\nx = A()\ny = A()\n";
    row("a list of the class", node + "y.l.append(1)\n",
        "y.l.append(1) changed the list that is also A.l and x.l.", "", true);
    row("an attribute of the class", node + "A.n += 1\n", "A.n += 1 put 1 in place of 0.",
        "It is seen as x.n and y.n as well: who has none of its own finds it in the class.", true);
    row("a new one of the class", node + "A.m = 5\n", "A.m = 5 gave the class the attribute m.",
        "It is seen as x.m and y.m as well: who has none of its own finds it in the class.", true);
    row("one of its own", node + "x.n = 7\n", "x.n = 7 gave the object the attribute n.",
        "No other name sees it.", false);
    row("an attribute of an instance", "class A: pass\nx = A()\nx.note = 'a'\n",
        "x.note = 'a' gave the object the attribute note.", "No other name sees it.", false);
    row("the first attribute", "import torch\nx = torch.zeros(2)\nx.note = 'a'\n",
        "x.note = 'a' gave the tensor the attribute note.", "No other name sees it.", false);
    row("an attribute's value replaced", "import torch\nx = torch.zeros(2)\nx.n = 1\nx.n = 2\n",
        "x.n = 2 put 2 in place of 1.", "No other name sees it.", false);
    row("an attribute under two names",
        "import torch\nx = torch.zeros(2)\nx.n = 1\ny = x\ny.n = 2\n",
        "y.n = 2 put 2 in place of 1.", "It is seen as x.n as well: one tensor, two ways to it.",
        true);
    row("one __dict__ of two tensors",
        "import copy\nimport torch\nx = torch.zeros(3)\nx.mood = 'calm'\nx.me = x\n"
        "y = copy.deepcopy(x)\ny.me.mood = 'dizzy'\n",
        "y.me.mood = 'dizzy' put 'dizzy' in place of 'calm'.",
        "It is seen as y.mood as well: the tensors have one __dict__.", false);
    row("a loop", "x = []\nfor i in range(3):\n    x.append(i)\n",
        "for i in range(3): … changed a list that no other name reaches.", "It bound i too.",
        false);
    row("a dict's key", "d = {}\ne = d\nd['k'] = [1]\n",
        "d['k'] = [1] changed the dict that is also e.", "d and e are two names of one object.",
        true);
    row("an item replaced by an object", "d = [1]\ne = [d]\nd[0] = [2]\n",
        "d[0] = [2] changed the list that is also e[0].", "", true);
    row("two lists in one statement", "a = [1]\nb = a\nc = [2]\nd = c\na[0], c[0] = 5, 6\n",
        "a[0], c[0] = 5, 6 changed the list a (also b) and the list c (also d).", "", true);
    row("a list and a name", "a = [1]\nb = a\na[0], c = 5, 6\n",
        "a[0], c = 5, 6 changed the list that is also b.",
        "a and b are two names of one object. It bound c too.", true);
    row("a list, bytes and an attribute",
        "import torch\nx = torch.zeros(2)\na = [1]\na[0], x[0], x.n = 5, 6.0, 7\n",
        "a[0], x[0], x.n = 5, 6.0, 7 changed the list a, bytes of x and x.n.",
        "No other name sees a, x and x.n.", false);
    row("many lists",
        "a = [1]\nb = [a]\nc = [2]\nd = [3]\ne = [4]\n"
        "for l in [a, c, d, e]:\n    l.append(0)\n",
        "for l in [a, c, d, e]: … changed the list a (also b[0]), the list c, the list d and 1 "
        "more.",
        "No other name sees c and d. Of all this a, b, c, d, e and l see something. It bound l "
        "too.",
        true);
    row("an element in place", "import torch\nx = torch.zeros(2)\nx[0] += 1\n",
        "x[0] += 1 changed bytes that no other name reads.", "", false);
    row("an element of a list of lists in place", "x = [[1], [2]]\nx[0][0] += 4\n",
        "x[0][0] += 4 changed a list that no other name reaches.", "", false);
    row("a member in place", "x = [[1], [2]]\ny = x[0]\nx[0] += [4]\n",
        "x[0] += [4] changed the list that is also y.",
        "x[0] += … changes the list itself; x[0] = x[0] + … would have made another.", true);
    row("what a loop only reads", "y = [1, 2]\nx = y\nfor i in range(len(x)):\n    y[i] = 0\n",
        "for i in range(len(x)): … changed the list that is also x.",
        "y and x are two names of one object. It bound i too.", true);
    row("one list three times", "row = [0] * 3\nboard = [row] * 3\nboard[0][1] = 'X'\n",
        "board[0][1] = 'X' changed the list that is also row, board[1] and board[2].", "", true);
    row("a list of one list", "row = [0] * 3\nboard = [row] * 3\n", "board names a new list.",
        "board[0], board[1] and board[2] are one list.", false);
    row("a name three times", "a = [1]\nb = a\nc = a\nb.append(2)\n",
        "b.append(2) changed the list that is also a and c.",
        "b and a are two names of one object.", true);
    row("a swap of names", "a = [1]\nb = [2]\na, b = b, a\n", "a, b = b, a bound a and b.",
        "Names were pointed elsewhere; no object changed.", false);
    row("an attribute renamed in one statement",
        "import torch\nx = torch.zeros(2)\nx.meta = [1]\nx.info = x.__dict__.pop('meta')\n",
        "x.info = x.__dict__.pop('meta') renamed the attribute meta to info.",
        "No other name sees it.", false);
    row("an attribute renamed in two statements",
        "import torch\nx = torch.zeros(2)\nx.meta = [1]\nx.info = x.meta\ndel x.meta\n",
        "del x.meta took the attribute meta from the tensor.",
        "What it held is the attribute info since the line before: it was renamed.", false);
    row("requires_grad", "import torch\nx = torch.zeros(2)\nx.requires_grad = True\n",
        "x.requires_grad = True changed requires_grad of the tensor.", "No other name sees it.",
        false);
    row("a name deleted", tagged + "y = x\ndel y\n", "del y took away the name y.",
        "The tensor lives on as x.", false);
    row("an import", "import torch\n", "import torch brought in a module; no object changed.", "",
        false);
    row("a print", "print(1)\n", "print(1) printed; no object changed.", "", false);
    row("one of a shallow list's items",
        "import copy\nx = [[1], [2]]\ny = copy.copy(x)\ny[0].append(3)\n",
        "y[0].append(3) changed the list that is also x[0].",
        "A shallow copy holds the same objects; y[0] = … would point y[0] elsewhere.", true);
    row("one of a deep list's items",
        "import copy\nx = [[1], [2]]\ny = copy.deepcopy(x)\ny[0].append(3)\n",
        "y[0].append(3) changed a list that no other name reaches.",
        "copy.deepcopy copied what is in it too.", false);
    row("a value of dict()", "x = {'k': [1]}\ny = dict(x)\ny['k'].append(2)\n",
        "y['k'].append(2) changed the list that is also x['k'].",
        "A shallow copy holds the same objects; y['k'] = … would point y['k'] elsewhere.", true);
}

void TestExplanation::theLastStepIsToldTruly()
{
    QFETCH(QByteArray, program);
    QFETCH(QString, headline);
    QFETCH(QString, reason);
    QFETCH(bool, seenByOthers);
    const RunOutcome outcome = run(program);
    QVERIFY2(outcome.run->problems.empty(),
             outcome.run->problems.empty() ? "" : outcome.run->problems[0].message.c_str());
    const Explanation told = explain(outcome.at(outcome.run->steps.size()));
    QCOMPARE(told.headline, headline);
    QCOMPARE(told.reason, reason);
    QCOMPARE(told.seenByOthers, seenByOthers);
}

void TestExplanation::aCloneIsToldPartByPart_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<bool>("old");
    QTest::addColumn<QString>("story");
    const auto row = [](const char *name, const QByteArray &program, bool old, const char *story) {
        QTest::newRow(name) << program << old << QString::fromUtf8(story);
    };
    row("shallow", tagged + "x.n = 1\ny = copy.copy(x)\n", false,
        "What copy.copy(x) did: tensor new, bytes shared, shape, stride, offset same, __dict__ "
        "new, "
        " tags shared,  n same, grad none to copy, hooks none to copy");
    row("shallow in 1.13", tagged + "y = copy.copy(x)\n", true,
        "What copy.copy(x) did: tensor new, bytes shared, shape, stride, offset same, __dict__ "
        "new, "
        "empty,  tags lost, grad none to copy, hooks none to copy. PyTorch 1.13 drops the "
        "attributes "
        "here; from 2.0 on they are kept.");
    row("deep", tagged + "y = copy.deepcopy(x)\n", false,
        "What copy.deepcopy(x) did: tensor new, bytes new, shape, stride, offset same, __dict__ "
        "new,  tags new, grad none to copy, hooks none to copy");
    row("clone", tagged + "y = x.clone()\n", false,
        "What x.clone() did: tensor new, bytes new, shape, stride, offset same, __dict__ new, "
        "empty,  tags lost, grad none to copy, hooks none to copy");
    row("detach and clone", "import torch\nx = torch.zeros(2)\ny = x.detach().clone()\n", false,
        "What x.detach().clone() did: tensor new, bytes new, shape, stride, offset same, "
        "__dict__ "
        "none to copy, grad none to copy, hooks none to copy");
    row("TensorFlow",
        "import copy\nimport tensorflow as tf\nx = tf.constant([1.0])\ny = copy.copy(x)\n", false,
        "What copy.copy(x) did: tensor same, bytes same, shape, stride, offset same, __dict__ "
        "same, "
        "grad none to copy, hooks none to copy. TensorFlow's constants cannot change, so copy.copy "
        "gives back the tensor itself.");
    row("a list", "import copy\nx = [[1]]\ny = copy.copy(x)\n", false,
        "What a shallow copy of x did: list new, what is in it shared");
}

void TestExplanation::aCloneIsToldPartByPart()
{
    QFETCH(QByteArray, program);
    QFETCH(bool, old);
    QFETCH(QString, story);
    const RunOutcome outcome
        = run(program, old ? model::TorchVersion::V1_13 : model::TorchVersion::V2_6);
    const std::size_t last = outcome.run->steps.size();
    const auto told = copyStory(outcome.at(last), outcome.run->heapAfter(last).name("y"));
    QVERIFY(told);
    QStringList rows;
    for (const CopyRow &row : told->rows)
        rows.append((row.nested ? QStringLiteral(" ") : QString()) + row.part + QLatin1Char(' ')
                    + row.word);
    QString all = told->title + QStringLiteral(": ") + rows.join(QStringLiteral(", "));
    if (!told->remark.isEmpty())
        all += QStringLiteral(". ") + told->remark;
    QCOMPARE(all, story);
}

void TestExplanation::whatAViewSharesIsToldByTheNamesOfNow()
{
    const QByteArray program = "import torch\nx = torch.zeros(2)\nz = x\ny = x[:1]\nx = y\ndel z\n";
    const RunOutcome outcome = run(program);
    const std::pair<std::size_t, const char *> titles[] = {
        {4, "What a view of x shares"},
        {5, "What a view of z shares"},
        {6, "What a view of an unnamed tensor shares"},
    };
    for (const auto &[step, title] : titles) {
        const auto told = copyStory(outcome.at(step), outcome.run->heapAfter(step).name("y"));
        QVERIFY(told);
        QCOMPARE(told->title, QString::fromLatin1(title));
    }
}

void TestExplanation::relationsAreToldInWords()
{
    QCOMPARE(sameBytesText({8, 16, true, true}), QStringLiteral("8 of 16 in all"));
    QCOMPARE(sameBytesText({8, 16, false, true}), QStringLiteral("8 of 16 bytes in all"));
    QCOMPARE(sameBytesText({16, 16, true, true}), QStringLiteral("yes"));
    QCOMPARE(sameBytesText({0, 16, true, false}), QStringLiteral("no"));
    QCOMPARE(sameBytesText({0, 16, true, true}), QStringLiteral("no, but one storage"));
    QCOMPARE(oneObjectText({2, false}), QStringLiteral("one object, two ways to it"));
    QCOMPARE(oneObjectText({3, false}), QStringLiteral("one object, three ways to it"));
    QCOMPARE(oneObjectText({20, true}), QStringLiteral("one object, more than 20 ways to it"));
    QCOMPARE(notText(QStringLiteral("x"), QStringLiteral("y")), QStringLiteral("x, not y"));
    QCOMPARE(totalsText({1, 48}), QStringLiteral("1 object, 48 bytes"));
    QCOMPARE(totalsText({2, 0}), QStringLiteral("2 objects"));
    QCOMPARE(totalsText({0, 0}), QStringLiteral("nothing"));
    QCOMPARE(lostText({{}, "tags", model::CopyMethod::Clone}),
             QStringLiteral("not carried by clone()"));
}

void TestExplanation::momentsWithinAStatementAreTold()
{
    const RunOutcome ran = runProgram("x = [1]\n"
                                      "def put(into, value):\n"
                                      "    into.append(value)\n"
                                      "    return [into, value]\n"
                                      "y = put(x, 2)\n",
                                      {}, {}, nullptr, 2);
    const auto told = [&](std::size_t step) { return explain(ran.at(step)); };
    QCOMPARE(ran.run->steps.size(), std::size_t {6});
    QCOMPARE(told(3).headline, QStringLiteral("y = put(x, 2) calls put."));
    QCOMPARE(told(3).reason, QStringLiteral("into@put is x, the same list."));
    QCOMPARE(told(4).headline,
             QStringLiteral("into.append(value) changed the list that is also x."));
    QVERIFY(told(4).seenByOthers);
    QCOMPARE(told(5).headline, QStringLiteral("put gives back a new list."));
    QCOMPARE(told(5).reason, QStringLiteral("Its own names end with it."));
    QCOMPARE(told(6).headline,
             QStringLiteral("y names a list.")); // the names of put are told above
}

// It is asked, yields and waits; nothing of it ends before it has no more.
void TestExplanation::generatorsAreToldAsSuch()
{
    const RunOutcome ran = runProgram("def squares(n):\n"
                                      "    for i in range(n):\n"
                                      "        yield [i * i]\n"
                                      "s = list(squares(1))\n",
                                      {}, {}, nullptr, 1);
    QStringList told;
    for (std::size_t step = 2; step <= ran.run->steps.size(); ++step) {
        const Explanation each = explain(ran.at(step));
        told << QStringList {each.headline, each.reason}.join(u' ').trimmed();
    }
    QCOMPARE(told.join(u'\n'),
             QStringLiteral("s = list(squares(1)) asks squares for its next value.\n"
                            "i@squares names the value 0.\n"
                            "squares yields a new list. It waits there, and its own names with "
                            "it.\n"
                            "s = list(squares(1)) asks squares for its next value.\n"
                            "squares gives back None. Its own names end with it.\n"
                            "s names a new list."));
}

void TestExplanation::callsAreToldAsATracebackHasThem()
{
    const RunOutcome ran = run("def f(x):\n    return x.y\ndef g(x):\n    return f(x)\ng([])\n");
    QCOMPARE(callsText(*ran.run->steps.back().error),
             QStringLiteral("\nline 2, in f\nline 4, in g\ncalled from line 5"));
    QCOMPARE(callsText(*run("[].y\n").run->steps.back().error), QString());
    const RunOutcome deep = run("def f():\n    f()\nf()\n");
    QCOMPARE(callsText(*deep.run->steps.back().error).count(QLatin1Char('\n')), 13);
    // Raised by a module of ours, it is told where the program called that.
    const RunOutcome within = run("import functools\n\nfunctools.reduce(int, [])\n");
    QCOMPARE(within.run->steps.back().error->line, 3);
}

void TestExplanation::stepNothingTellsNothing()
{
    const RunOutcome outcome = run("x = 1\n");
    QCOMPARE(explain(outcome.at(0)).headline, QStringLiteral("Nothing has run yet."));
    QCOMPARE(explain(outcome.at(9)).headline, QStringLiteral("Nothing has run yet."));
}

QTEST_APPLESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
