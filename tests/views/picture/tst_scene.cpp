// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/documentfile.h"
#include "app/document/savedview.h"
#include "tests/views/faults.h"
#include "tests/views/pictured.h"
#include "views/picture/draw/buildscene.h"
#include "views/picture/draw/drawheader.h"
#include "views/picture/output/figure.h"
#include "views/picture/places/viewfit.h"

#include <QDir>
#include <QTest>

#include <random>

using namespace clonescope::views;

namespace
{

// Programs that are hard to draw: long, many, deep, cyclic, strange.
const std::pair<const char *, const char *> hard[] = {
    {"long names and strings",
     "import torch\n"
     "a_rather_long_name_of_a_tensor_that_goes_on_and_on = torch.arange(6.)\n"
     "x = a_rather_long_name_of_a_tensor_that_goes_on_and_on\n"
     "x.an_attribute_whose_name_is_much_too_long_for_any_card = 'a string that is also too long'\n"
     "x.d = {'a key that is long enough to be cut somewhere in it': [1, 'long ' * 30], 3: None}\n"
     "x.big = 12345678901234567890 ** 5\n"
     "y = x.clone()\n"
     "y[2] = 5\n"
     "x.an_attribute_whose_name_is_much_too_long_for_any_card = 'another string, also too long'\n"},
    {"lists of lists",
     "x = []\nfor i in range(30):\n    x.append([i, [i, i]])\ny = [x[3], "
     "x[7]]\nx[7][1].append(5)\n"},
    {"forty tensors",
     "import copy\nimport torch\nx = {}\nfor i in range(40):\n"
     "    x['layer.' + str(i) + '.weight'] = torch.arange(4.) + i\n"
     "y = copy.copy(x)\ny['layer.5.weight'][1] = 9\n"},
    {"many readers",
     "import torch\na = torch.arange(12.)\nx = []\nfor i in range(9):\n    x.append(a[i:i + 3])\n"
     "y = [a[:6], a[6:]]\na[4] = 99\na += 1\n"},
    {"a chain", "x = []\nfor i in range(30):\n    x = [i, x]\ny = x[1][1]\ny[0] = 7\n"},
    {"shapes and types",
     "import torch\nx = torch.arange(24.).reshape(2, 3, 4)\n"
     "b = torch.arange(48).reshape(2, 2, 3, 4)\ne = torch.zeros(0)\nf = torch.zeros(3, 0)\n"
     "s = torch.tensor(3.5)\nk = torch.tensor([True, False])\n"
     "n = torch.tensor([float('nan'), float('inf'), -float('inf'), 1e-7, 123456.789])\n"
     "i = torch.tensor([9223372036854775807, -5, 0])\nh = torch.arange(100000)\nh[50000] = 1\n"
     "x[1, 2] = 5.0\ny = x.expand(2, 3, 4)\nr = torch.ones(3, 1).expand(3, 4)\n"},
    {"twelve names",
     "import torch\na = torch.arange(4.)\nb = a[1:]\nc = a.clone()\nx = [a, b]\ne = x\n"
     "y = {'k': x}\ng = 7\nh = 'a word'\ni = None\nj = a[::2]\nk = c[:2]\nl = (a, c)\na[1] = 5\n"},
    {"eight views",
     "import torch\na = torch.arange(12.)\nx = a[1:5]\ny = a[::3]\nd = a.view(3, 4)\ne = d.t()\n"
     "f = d[1]\ng = d[:, 2]\nh = a.detach()\ni = a[3].expand(4)\nj = a[11:]\ng += 10\n"},
    {"cycles",
     "import copy\na = [1]\nb = [2, a]\na.append(b)\nx = {'a': a, 'b': b}\nb.append(x)\n"
     "x['x'] = x\nd = copy.deepcopy(x)\nd['a'][0] = 5\ny = copy.copy(x)\ny['b'][0] = 7\n"},
    {"deep nesting",
     "import copy\nimport torch\nx = torch.zeros(2)\n"
     "x.cfg = {'a': {'b': {'c': {'d': [1, {'e': (1, [2])}]}}}}\ny = copy.copy(x)\n"
     "y.cfg['a']['b']['c']['d'][1]['e'][1].append(3)\n"},
    {"every way to write",
     "import copy\nimport torch\nx = torch.arange(6.)\nx.tags = [1, 2]\ny = copy.copy(x)\n"
     "y.tags += [4]\ny += 1\ny = y + 1\ny.tags = [5]\ny.tags = [9]\ndel y.tags\ndel y\ny = x\n"
     "y.foo\n"},
    {"a loop",
     "import torch\nx = torch.zeros(6)\nx.log = []\ny = x.view(2, 3)\nfor i in range(6):\n"
     "    x[i] = i\n    x.log.append(i)\ny.other = x.log\n"},
    {"what neither reaches",
     "import copy\nimport torch\nx = torch.arange(3.)\nx.tags = [1]\n"
     "w = [torch.zeros(2), {'a': [1, 2]}]\ny = copy.copy(x)\nv = [w, x.tags]\ny.tags.append(1)\n"},
};

// A program of simple statements over a few names, all of which run.
QByteArray randomProgram(unsigned seed)
{
    std::mt19937 random(seed);
    const auto upTo = [&](int count) { return static_cast<int>(random() % unsigned(count)); };
    const auto name = [&] { return QByteArray(1, "xyzuvw"[upTo(6)]); };
    const QList<QByteArray> statements {
        "A = torch.arange(6.)",
        "A = B",
        "A = B[1:4]",
        "A = B.clone()",
        "A = copy.copy(B)",
        "A = [B, C]",
        "A.append(B)",
        "A = {'k': B, 'm': [1]}",
        "A['n'] = B",
        "A.tags = [1, 2]",
        "A.other = B",
        "A.tags = B.tags",
        "A.tags.append(7)",
        "A += 1",
        "A = copy.deepcopy(B)",
        "A[0] = 9",
        "A = (B, C, 3)",
        "A = B.detach()",
        "del A",
        "A = 'a few words'",
    };
    QByteArray text("import copy\nimport torch\nx = torch.arange(5.)\nx.tags = ['a']\ny = [x, 1]\n"
                    "z = torch.rand(3, 4)\nu = x[1:]\nv = {'x': x, 'l': y}\nw = copy.copy(x)\n");
    for (int i = 0; i < 14; ++i) {
        const QByteArray longer = text
            + QByteArray(statements[upTo(int(statements.size()))])
                  .replace('A', name())
                  .replace('B', name())
                  .replace('C', name())
            + '\n';
        const auto outcome = clonescope::app::runProgram(longer, {});
        if (!outcome.run->steps.back().error)
            text = longer;
    }
    return text;
}

QStringList faultsOf(const Scene &scene)
{
    const DisplayList list = composeFigure(scene);
    return faults::overlapping(scene) + faults::crossing(scene) + faults::straying(scene)
        + faults::overflowing(list) + faults::colliding(list) + faults::faint(list, lightTheme())
        + faults::faint(list, darkTheme());
}

void judgeEveryStep(const QByteArray &text)
{
    for (const bool compares : {false, true}) {
        Pictured program(text);
        QVERIFY2(program.last() > 0, "the program is to be run");
        SceneOptions options;
        if (compares)
            options.compare = {QStringLiteral("x"), QStringLiteral("y")};
        for (std::size_t step = 0; step <= program.last(); ++step) {
            const QStringList found = faultsOf(program.scene(step, options));
            QVERIFY2(
                found.isEmpty(),
                qPrintable(QStringLiteral("step %1%2: %3\n%4")
                               .arg(step)
                               .arg(compares ? QStringLiteral(" compared") : QString(),
                                    found.join(QStringLiteral("; ")), QString::fromUtf8(text))));
        }
    }
}

} // namespace

class TestScene final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hardProgramsAreDrawnWithoutFault_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const auto &[title, text] : hard)
            QTest::newRow(title) << QByteArray(text);
    }
    void hardProgramsAreDrawnWithoutFault()
    {
        QFETCH(QByteArray, text);
        judgeEveryStep(text);
    }

    void randomProgramsAreDrawnWithoutFault_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void randomProgramsAreDrawnWithoutFault()
    {
        QFETCH(unsigned, seed);
        judgeEveryStep(randomProgram(seed));
    }

    void examplesAreDrawnWithoutFault_data()
    {
        QTest::addColumn<QString>("file");
        const QDir examples(QStringLiteral(RESOURCES_DIR "/examples"));
        for (const QString &file : examples.entryList({QStringLiteral("*.py")}))
            QTest::newRow(qPrintable(file)) << file;
    }
    void examplesAreDrawnWithoutFault()
    {
        QFETCH(QString, file);
        clonescope::app::FileContent content;
        QCOMPARE(
            clonescope::app::loadFile(QStringLiteral(RESOURCES_DIR "/examples/") + file, content),
            QString());
        SceneOptions options;
        options.compare = clonescope::app::readView(content.viewState).compare;
        QVERIFY(options.compare); // an example opens with its pair
        Pictured example = Pictured::example(file);
        for (std::size_t step = 0; step <= example.last(); ++step)
            QCOMPARE(faultsOf(example.scene(step, options)), QStringList());
    }

    void hugeProgramsAreDrawnCut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::size_t>("unnamed");
        QByteArray unpacked, chained, lines;
        for (int i = 0; i < 20'000; ++i)
            unpacked += "a" + QByteArray::number(i) + ", ";
        for (int i = 0; i < 10'000; ++i)
            chained += "t" + QByteArray::number(i) + " = ";
        for (int i = 0; i < 3'000; ++i)
            lines += "n" + QByteArray::number(i) + " = x\n";
        QTest::newRow("names") << unpacked + " = range(20000)\n" << std::size_t {20'000 - 300};
        QTest::newRow("targets") << chained + "[]\n" << std::size_t {10'000 - 300};
        QTest::newRow("names of one list") << "x = []\n" + lines << std::size_t {3'001 - 300 - 1};
        QTest::newRow("a long string")
            << QByteArray("s = 'x' * 20000000\nd = {s: s}\nl = [s, d]\n") << std::size_t {0};
        QTest::newRow("a large integer")
            << QByteArray("l = [1]\nl[0] = 1 << 1000000\n") << std::size_t {0};
    }
    void hugeProgramsAreDrawnCut()
    {
        QFETCH(QByteArray, text);
        QFETCH(std::size_t, unnamed);
        Pictured program(text);
        QVERIFY(program.outcome.run->problems.empty());
        const Scene scene = program.scene(program.last());
        QCOMPARE(scene.cards.moreTags, unnamed);
        QCOMPARE(faultsOf(scene), QStringList());
        QString error;
        const QByteArray svg = renderFigure(scene, QStringLiteral("svg"), {}, error);
        QCOMPARE(error, QString());
        QVERIFY2(svg.size() < 1'000'000, qPrintable(QString::number(svg.size())));
    }

    // Following the steps looks at every object of every step, whether or not a card shows it.
    void stepsOfManyUnseenObjectsAreLaidOutAlone_data()
    {
        QTest::addColumn<int>("unseen");
        QTest::addColumn<bool>("isFollowed");
        QTest::newRow("few") << 10 << true;
        QTest::newRow("many") << 60'000 << false;
    }
    void stepsOfManyUnseenObjectsAreLaidOutAlone()
    {
        QFETCH(int, unseen);
        QFETCH(bool, isFollowed);
        const auto rects = [&](const QByteArray &first, const QByteArray &gone) {
            Pictured program(first + "x = []\nfor i in range(" + QByteArray::number(unseen)
                             + "):\n    x.append([])\n" + gone + "y = [1]\n"
                             + QByteArray("y.append(2)\n").repeated(50));
            return program.scene(program.last()).rects;
        };
        // Where the steps are followed, the place of what has gone stays empty.
        const auto with = rects("a = [0, 1, 2]\n", "del a\n");
        const auto without = rects("a = 0\n", "del a\n");
        QCOMPARE(with != without, isFollowed);
    }

    void aFoldedCardMarksNoRow()
    {
        Pictured program("a = [[1], [2]]\nb = a\ndel a[0]\n");
        const auto &heap = program.outcome.run->heapAfter(1);
        SceneOptions options;
        options.folds.insert(program.origins.key(heap, heap.name("a")).value(), true);
        const Scene scene = program.scene(program.last(), options);
        const Card &list = scene.cards.cards[CardIndex(0)];
        QVERIFY(!list.folded.isEmpty() && list.changed);
        QCOMPARE(list.rowCount(), scene.shapes[CardIndex(0)].rows.size());
    }

    void anOnlyReadersStorageStandsDirectlyBelowIt()
    {
        Pictured example = Pictured::example(QStringLiteral("clone_loses.py"));
        SceneOptions options;
        options.compare = {QStringLiteral("x"), QStringLiteral("y")};
        const Scene scene = example.scene(example.last(), options);
        const auto topOf = [&](CardKind kind) {
            for (const CardIndex i : scene.rects.indices())
                if (scene.cards.cards[i].kind == kind
                    && scene.cards.cards[i].lane == clonescope::model::Lane::OnlyA)
                    return scene.rects[i].top();
            return -1.0;
        };
        QVERIFY(topOf(CardKind::Tensor) < topOf(CardKind::Storage));
        QVERIFY(topOf(CardKind::Storage) < topOf(CardKind::List));
    }

    void lanesReachDownToTheLegend()
    {
        Pictured example = Pictured::example(QStringLiteral("shallow.py"));
        SceneOptions options;
        options.compare = {QStringLiteral("x"), QStringLiteral("y")};
        const Scene scene = buildScene(example.program(), example.last(), options,
                                       example.placements, {800, 1200});
        DisplayList unused;
        const QRectF view = viewBetween(drawHeader(unused, scene.cards, {}, 776, HeaderRoom::Kept),
                                        drawLegend(unused, scene.cards, {}, 686), {800, 1200});
        const double zoom = fittedZoom(scene.bounds, view.size());
        for (const model::Lane lane : model::sideLanes)
            QVERIFY(std::abs((scene.lanes[lane].bottom() - scene.bounds.top() + canvasMargin) * zoom
                             - (view.height() - canvasMargin * zoom))
                    < 1);
    }
};

QTEST_MAIN(TestScene)
#include "tst_scene.moc"
