// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"

#include <QAbstractItemView>

using namespace clonescope;
using views::CardHit;
using views::CardIndex;
using views::CardKind;
using views::Do;
using views::Hit;
using views::RowIndex;

namespace
{

QTreeView *rowsNamed(views::MainWindow &window, const QString &name)
{
    for (auto *rows : window.findChildren<QTreeView *>())
        if (rows->accessibleName() == name)
            return rows;
    return nullptr;
}

} // namespace

// What is marked is one thing, in the picture as in the inspector, and what is done is done to it.
class TestSelection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsSelectedWhoseCardIsFolded();
    void aValueIsNotClonedAndSaysWhy();
    void whatIsNotThereAtThisStepSaysSo();
    void editsGoThroughTheHighlightedWay();
    void theKeyboardComesToWhatIsSelected();
    void anotherDocumentMayOpenWhileTheInspectorHasTheKeyboard();
    void theSameProgramMayOpenAtAnotherStep();
    void theNextThatSeesIsSelected();
    void whatIsMadeIsSelected();
    void aPersonWritesNoBaseWhereANameWillDo();
    void aLongNameLeavesRoomForItsValue();
    void pictureAndInspectorSelectOneThingAtEveryStep_data();
    void pictureAndInspectorSelectOneThingAtEveryStep();
};

void TestSelection::aNameIsSelectedWhoseCardIsFolded()
{
    WindowFixture person;
    person.type(QStringLiteral("import torch, copy\nx = torch.arange(3.)\ny = copy.copy(x)\n"
                               "z = copy.deepcopy(x)\n"));
    person.window.document().setCompare({QStringLiteral("x"), QStringLiteral("z")});
    person.settle();
    const Hit tag = person.tagOf(QStringLiteral("y"));
    QVERIFY(tag && !person.cards().tags[*tag.as<views::TagIndex>()].card); // no card shows it
    person.click(tag);
    QCOMPARE(person.window.document().selection().path, QStringLiteral("y"));
    QCOMPARE(person.window.inspector().subject(), QStringLiteral("y"));
    person.press(Do::ShallowCopy);
    person.answer(QStringLiteral("w"));
    QVERIFY2(person.text().endsWith(QStringLiteral("w = copy.copy(y)\n")),
             qPrintable(person.text()));
}

void TestSelection::aValueIsNotClonedAndSaysWhy()
{
    WindowFixture person;
    person.type(QStringLiteral("import torch\nx = torch.arange(3.)\nn = 5\n"));
    const QString before = person.text();
    for (const Do what : {Do::ShallowCopy, Do::DeepCopy}) {
        person.click(person.tagOf(QStringLiteral("n")));
        person.press(what);
        QVERIFY2(person.window.editField().answer().contains(QStringLiteral("n is bound to 5")),
                 qPrintable(person.window.editField().answer()));
        person.key(Qt::Key_Escape);
        QCOMPARE(person.text(), before);
    }
    QMenu *ways = person.window.actions()[Do::MoreWays]->menu();
    Q_EMIT ways->aboutToShow();
    QCOMPARE(ways->actions().size(), 1);
    QVERIFY(!ways->actions().first()->isEnabled());
}

void TestSelection::whatIsNotThereAtThisStepSaysSo()
{
    WindowFixture person;
    person.type(QStringLiteral("import torch\nx = torch.arange(3.)\ny = torch.arange(2.)\n"));
    person.click(person.tagOf(QStringLiteral("y")));
    person.press(Do::PreviousStep);
    const QString before = person.text();
    person.press(Do::ShallowCopy);
    QCOMPARE(person.text(), before);
    QVERIFY2(person.window.message().contains(QStringLiteral("y is not there at this step")),
             qPrintable(person.window.message()));
}

void TestSelection::editsGoThroughTheHighlightedWay()
{
    WindowFixture person;
    person.type(QStringLiteral("import torch\nx = torch.arange(3.)\nx.tags = [1]\n"
                               "y = torch.arange(2.)\ny.tags = x.tags\n"));
    person.click(CardHit {person.cardNumber(CardKind::List)});
    QTreeView *ways = rowsNamed(person.window, QStringLiteral("Ways to reach it"));
    QVERIFY(ways && ways->model()->rowCount() == 2);
    const QString through = person.window.document().selection().path;
    QCOMPARE(ways->currentIndex().data().toString(), through);
    ways->setFocus();
    person.key(through == QStringLiteral("x.tags") ? Qt::Key_Down : Qt::Key_Up);
    const QString other = ways->currentIndex().data().toString();
    QVERIFY(other != through);
    QCOMPARE(person.window.document().selection().path, other);
    QVERIFY(ways->hasFocus());
    person.press(Do::AppendItem);
    person.answer(QStringLiteral("4"));
    QVERIFY2(person.text().endsWith(other + QStringLiteral(".append(4)\n")),
             qPrintable(person.text()));
}

void TestSelection::theKeyboardComesToWhatIsSelected()
{
    WindowFixture person;
    const auto focusedPath
        = [&] { return person.window.canvasPanel().placeOf(person.canvas().focused()).path; };
    person.type(QStringLiteral("import torch\nx = torch.arange(3.)\ny = torch.arange(2.)\n"));
    const auto tag = *person.tagOf(QStringLiteral("y")).as<views::TagIndex>();
    const auto key = person.cards().cards[person.cards().tags[tag].card].key;
    person.window.document().select({key, QStringLiteral("y")}); // as the inspector does
    QCOMPARE(focusedPath(), QStringLiteral("y"));
    person.window.programPanel().editor().setFocus();
    person.canvas().setFocused({});
    person.key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(person.canvas().hasFocus());
    QCOMPARE(focusedPath(), QStringLiteral("y"));
    // A row of what is selected stays where the keyboard is.
    const Hit row = CardHit {person.canvas().focused().card(), RowIndex(0)};
    person.canvas().setFocused(row);
    person.key(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(person.canvas().focused(), row);
}

// The rows there are of an object that the other document's heap has not, nor so many slots.
void TestSelection::anotherDocumentMayOpenWhileTheInspectorHasTheKeyboard()
{
    WindowFixture person;
    person.type(QStringLiteral("x = []\nfor i in range(5000):\n    x.append([i])\n"
                               "y = [7, 8, 9]\ndel x\n"));
    person.click(person.tagOf(QStringLiteral("y")));
    QTreeView *rows = rowsNamed(person.window, QStringLiteral("Value"));
    QVERIFY(rows);
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(0, 0));
    QVERIFY(person.window.inspector().currentPlace());
    person.type(QStringLiteral("z = 1\n"));
    QVERIFY(!person.window.inspector().currentPlace());
    QCOMPARE(person.text(), QStringLiteral("z = 1\n"));
}

// Its run is known still, and so the same; what is drawn is of where one stood before.
void TestSelection::theSameProgramMayOpenAtAnotherStep()
{
    WindowFixture person;
    QString program = QStringLiteral("x = []\n");
    for (int i = 0; i < 200; ++i)
        program += QStringLiteral("y%1 = [[%1]]\n").arg(i);
    person.type(program);
    const CardIndex card(person.cards().cards.size() - 1);
    person.click(CardHit {card, RowIndex(0)});
    person.canvas().setFocused(CardHit {card, RowIndex(0)});
    QVERIFY(person.window.document().selection());
    person.window.document().reset(
        {program, false, {{QStringLiteral("step"), QStringLiteral("0")}}}, {});
    QCOMPARE(person.window.document().step(), std::size_t {0});
    QVERIFY(!person.window.canvasPanel().placeOf(person.canvas().focused()));
    person.settle();
    QVERIFY(person.cards().cards.empty());
}

void TestSelection::theNextThatSeesIsSelected()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1]\ny = x\nz = [2]\ny.append(3)\n"));
    person.click(person.tagOf(QStringLiteral("z")));
    person.press(Do::NextSeer);
    const QString name = person.window.document().selection().path;
    QVERIFY2(name == QStringLiteral("x") || name == QStringLiteral("y"), qPrintable(name));
    QCOMPARE(person.canvas().focused(), person.tagOf(name));
}

// Whoever has cloned edits the clone.
void TestSelection::whatIsMadeIsSelected()
{
    WindowFixture person;
    person.type(QStringLiteral("import torch\nx = torch.arange(3.)\nx.tags = [1]\n"));
    const auto selected = [&] { return person.window.document().selection().path; };
    const auto isBoundTo = [&](const char *name) {
        const app::Document &document = person.window.document();
        const auto key = document.origins().key(document.heap(), document.heap().name(name));
        return selected() == QString::fromLatin1(name) && key
            && document.selection().object == *key;
    };
    person.click(person.tagOf(QStringLiteral("x")));
    person.press(Do::DeepCopy);
    person.answer(QStringLiteral("y"));
    QVERIFY2(isBoundTo("y"), qPrintable(selected()));
    QCOMPARE(person.window.inspector().subject(), QStringLiteral("y"));
    QCOMPARE(person.window.canvasPanel().placeOf(person.canvas().focused()).path,
             QStringLiteral("y"));
    person.press(Do::SetAttribute);
    person.answer(QStringLiteral("mood = 1"));
    QVERIFY2(person.text().endsWith(QStringLiteral("y.mood = 1\n")), qPrintable(person.text()));
    person.press(Do::Undo);
    person.press(Do::Undo);
    QVERIFY2(isBoundTo("x"), qPrintable(selected()));
    person.press(Do::Redo);
    QVERIFY2(isBoundTo("y"), qPrintable(selected()));
    person.press(Do::NewTensor);
    person.answer(QStringLiteral("z = torch.ones(2)"));
    QVERIFY2(isBoundTo("z"), qPrintable(selected()));
    // A name that a clone takes from its source is the clone's.
    person.press(Do::ShallowCopy);
    person.answer(QStringLiteral("z"));
    QVERIFY2(person.text().endsWith(QStringLiteral("z = copy.copy(z)\n")),
             qPrintable(person.text()));
    QVERIFY2(isBoundTo("z"), qPrintable(selected()));
}

void TestSelection::aPersonWritesNoBaseWhereANameWillDo()
{
    WindowFixture person;
    person.type(QStringLiteral("import torch\nx = torch.arange(4.)\nx.tags = [1]\nv = x[:1]\n"));
    const auto *badge = person.window.findChild<QLabel *>(QStringLiteral("sharedBadge"));
    QVERIFY(badge);
    const auto subject = [&] { return person.window.inspector().subject(); };
    person.click(CardHit {person.cardNumber(CardKind::Tensor)});
    QCOMPARE(subject(), QStringLiteral("x"));
    QVERIFY(badge->isHidden()); // the picture has it as only x
    person.click(person.tagOf(QStringLiteral("v")));
    person.click(CardHit {person.cardNumber(CardKind::List)});
    QCOMPARE(subject(), QStringLiteral("x.tags"));
    QVERIFY(badge->isHidden());
    person.click(CardHit {person.cardNumber(CardKind::Tensor)});
    person.press(Do::DeepCopy);
    person.answer(QStringLiteral("c"));
    QVERIFY2(person.text().endsWith(QStringLiteral("c = copy.deepcopy(x)\n")),
             qPrintable(person.text()));
    QCOMPARE(person.window.document().compare(),
             (app::ComparePair {QStringLiteral("x"), QStringLiteral("c")}));
    // A short way is plainer than one through a container.
    person.type(QStringLiteral("a = [1]\nb = [[a]]\n"));
    person.click(CardHit {person.cards().cards.find([&](const views::Card &card) {
        return card.slot == person.window.document().heap().name("a");
    })});
    QCOMPARE(subject(), QStringLiteral("a"));
    QVERIFY(!badge->isHidden());
}

void TestSelection::aLongNameLeavesRoomForItsValue()
{
    WindowFixture person;
    person.type(QStringLiteral("import torch\nx = torch.zeros(2)\nx.") + QString(80, u'a')
                + QStringLiteral(" = 12\n"));
    const views::RowsView &parts = person.window.inspector().parts();
    for (const int width : {1440, 1000}) {
        person.window.resize(width, 800);
        QCoreApplication::processEvents();
        for (int row = 0; row < 3; ++row) {
            const QRect value = parts.visualRect(parts.model()->index(row, 1));
            QVERIFY(value.width() >= parts.viewport()->width() / 3);
            QVERIFY(parts.viewport()->rect().contains(value.center()));
        }
    }
}

void TestSelection::pictureAndInspectorSelectOneThingAtEveryStep_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("name"); // whose tag is clicked at the end
    QTest::addColumn<QStringList>("subjects"); // step by step, from the last one back
    using L = QStringList;
    const auto u = [](const char *text) { return QString::fromUtf8(text); };
    QTest::newRow("the name came later")
        << u("x = [1]\ny = x\nz = x\n") << u("z") << L {u("z"), u("y"), u("x")};
    QTest::newRow("the name was another's")
        << u("x = [1]\ny = [2]\nx = y\n") << u("x") << L {u("x"), u("y"), u("x")};
    QTest::newRow("the object came later")
        << u("x = [1]\nx = [2]\n") << u("x") << L {u("x"), u("x")};
}

void TestSelection::pictureAndInspectorSelectOneThingAtEveryStep()
{
    QFETCH(const QString, program);
    QFETCH(const QString, name);
    QFETCH(const QStringList, subjects);
    WindowFixture person;
    person.type(program);
    person.click(person.tagOf(name));
    const app::Document &document = person.window.document();
    for (const QString &subject : subjects) {
        QCOMPARE(person.window.inspector().subject(), subject);
        const model::Slot object = document.heap().name(subject.toStdString());
        QVERIFY(person.canvas().selected());
        QCOMPARE(*person.canvas().selected(), *document.origins().key(document.heap(), object));
        if (document.step() > 1)
            person.press(Do::PreviousStep);
    }
}

QTEST_MAIN(TestSelection)
#include "tst_selection.moc"
