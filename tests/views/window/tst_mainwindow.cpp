// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"

#include "views/panels/stepbar.h"

#include <QClipboard>

using namespace clonescope;
using views::CardHit;
using views::CardIndex;
using views::CardKind;
using views::Do;
using views::Hit;
using views::RowIndex;

// What people do, by mouse and keyboard, in the real window.
class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShallowCopyIsEditedThroughTheCloneAndUndone();
    void aDeepCopyKeepsItsEditToItself();
    void typingRunsTheProgram();
    void brokenTextKeepsTheLastPicture();
    void stepsAreWalkedByKeys();
    void theStepButtonsStayWhenSomethingIsPrinted();
    void thePictureStaysWhileItsBannerGrows();
    void theStepBeforeStaysUntilItIsSwitchedOff();
    void anEditAtAnEarlierStepGoesThere();
    void aLaterLineThatNowFailsIsMarked();
    void anEndlessLoopNeverFreezesTheWindow();
    void aRunIsStoppedAndRunAgain();
    void whatIsSaidBelowGoesWithWhatItWasSaidOf();
    void anotherDocumentHasNothingToUndo();
    void theVersionGoesThereAndBack();
    void aRefusalEndsWithOneFullStop();
    void aMenuKeepsItsFontWhenTheThemeChanges();
    void aProgramIsSavedAndReopened();
    void everyActionHasWordsAndMostHaveKeys();
    void aDraggedCardStaysAndIsUndone();
    void theEmptyStateOffersAnExample();
    void anExampleOpensWithItsPair();
    void aRefusedEditSaysWhy();
    void aHundredThousandProblemsAreTold();
    void aLongPairLeavesTheToolBarUsable();
    void strangeSettingsOpenAnOrdinaryWindow();
};

void TestMainWindow::aShallowCopyIsEditedThroughTheCloneAndUndone()
{
    WindowFixture person;
    person.type(QStringLiteral("import torch\n\nx = torch.arange(4.)\nx.tags = [1, 2, 3]\n"));
    const QString before = person.text();

    person.press(Do::ShallowCopy);
    person.answer(QStringLiteral("y"));
    QVERIFY2(person.text().contains(QStringLiteral("import copy")), qPrintable(person.text()));
    QVERIFY(person.text().contains(QStringLiteral("y = copy.copy(x)")));
    QCOMPARE(person.window.document().compare(),
             (app::ComparePair {QStringLiteral("x"), QStringLiteral("y")}));

    // The list is shared; a click selects it through the clone, a double click on it appends.
    const auto list = person.cardNumber(CardKind::List);
    QVERIFY(list);
    QCOMPARE(person.cards().cards[list].lane, model::Lane::Shared);
    person.click(CardHit {list});
    QCOMPARE(person.window.document().selection().path, QStringLiteral("y.tags"));
    person.click(CardHit {list}, true);
    person.answer(QStringLiteral("4"));
    QVERIFY2(person.text().contains(QStringLiteral("y.tags.append(4)")), qPrintable(person.text()));

    // The four beats: the line, the path, the cell, and who sees it.
    const views::Cards &cards = person.cards();
    QVERIFY(cards.hasBeats);
    QVERIFY2(cards.headline.contains(QStringLiteral("x.tags")), qPrintable(cards.headline));
    const auto &changed = cards.cards[person.cardNumber(CardKind::List)];
    QVERIFY(changed.changed);
    QCOMPARE(changed.rows.back().note, QStringLiteral("added"));

    person.press(Do::Undo);
    QVERIFY(!person.text().contains(QStringLiteral("append")));
    person.press(Do::Undo);
    QCOMPARE(person.text(), before);
    QVERIFY(!person.window.document().compare());
    person.press(Do::Redo);
    person.press(Do::Redo);
    QVERIFY(person.text().contains(QStringLiteral("y.tags.append(4)")));
}

void TestMainWindow::aDeepCopyKeepsItsEditToItself()
{
    WindowFixture person;
    person.type(
        QStringLiteral("import copy\nimport torch\n\nx = torch.arange(4.)\nx.tags = [1, 2, 3]\n"));
    person.press(Do::DeepCopy);
    person.answer({}); // the name that is offered
    QVERIFY(person.text().contains(QStringLiteral("y = copy.deepcopy(x)")));
    for (const views::Card &card : person.cards().cards)
        QVERIFY(card.lane != model::Lane::Shared);
    const CardIndex clone = person.cards().cards.find([](const views::Card &card) {
        return card.kind == CardKind::List && card.lane == model::Lane::OnlyB;
    });
    QVERIFY(clone);
    person.click(CardHit {clone}, true);
    person.answer(QStringLiteral("4"));
    QVERIFY(person.text().contains(QStringLiteral("y.tags.append(4)")));
    QVERIFY(!person.cards().isAlarm);
    person.press(Do::Undo);
    QVERIFY(!person.text().contains(QStringLiteral("append")));
}

void TestMainWindow::typingRunsTheProgram()
{
    WindowFixture person;
    views::CodeEditor &editor = person.window.programPanel().editor();
    editor.setFocus();
    QTest::keyClicks(&editor, QStringLiteral("items = [1, 2]"));
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, QStringLiteral("print(len(items))"));
    person.settle();
    QCOMPARE(person.text(), QStringLiteral("items = [1, 2]\nprint(len(items))"));
    QCOMPARE(person.window.document().stepCount(), std::size_t {2});
    QCOMPARE(person.window.document().run()->steps.back().output, std::string("2\n"));
    // Undo takes back words, not letters, and works from within the editor.
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
    person.settle();
    QVERIFY(person.text() != QStringLiteral("items = [1, 2]\nprint(len(items))"));
    QCOMPARE(editor.text(), person.text());
}

void TestMainWindow::brokenTextKeepsTheLastPicture()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1, 2]\n"));
    const auto steps = person.window.document().stepCount();
    views::CodeEditor &editor = person.window.programPanel().editor();
    editor.moveCursor(QTextCursor::End);
    QTest::keyClicks(&editor, QStringLiteral("y = ("));
    person.settle();
    QVERIFY(person.window.document().isStale());
    QCOMPARE(person.window.document().stepCount(), steps);
    QVERIFY(!person.window.document().problems().empty());
    QTest::keyClicks(&editor, QStringLiteral("3)"));
    person.settle();
    QVERIFY(!person.window.document().isStale());
    QCOMPARE(person.window.document().stepCount(), std::size_t {2});
}

void TestMainWindow::stepsAreWalkedByKeys()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\nb = a\nb.append(2)\n"));
    QCOMPARE(person.window.document().step(), std::size_t {3});
    QTest::keyClick(&person.window, Qt::Key_Left, Qt::AltModifier);
    person.settle();
    QCOMPARE(person.window.document().step(), std::size_t {2});
    QTest::keyClick(&person.window, Qt::Key_Home, Qt::AltModifier);
    person.settle();
    QCOMPARE(person.window.document().step(), std::size_t {0});
    QVERIFY(person.cards().cards.empty());
    QTest::keyClick(&person.window, Qt::Key_End, Qt::AltModifier);
    person.settle();
    QCOMPARE(person.window.document().step(), std::size_t {3});
    QVERIFY(person.window.document().isClean());
}

void TestMainWindow::theStepButtonsStayWhenSomethingIsPrinted()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\nprint(a)\n"));
    const auto *steps = person.window.findChild<views::StepBar *>();
    QVERIFY(steps);
    const auto place = [&] { return steps->mapTo(&person.window, QPoint()); };
    person.window.document().setStep(1);
    person.settle();
    const QPoint before = place();
    person.window.document().setStep(2);
    person.settle();
    QCOMPARE(place(), before);
}

// With the pair compared, before it is there and after, and without.
void TestMainWindow::thePictureStaysWhileItsBannerGrows()
{
    WindowFixture person;
    for (const QSize size : {QSize(1440, 900), QSize(1024, 768)}) {
        person.window.resize(size);
        for (const QString &name : views::exampleNames()) {
            person.example(name);
            for (const app::ComparePair &pair :
                 {person.window.document().compare(), app::ComparePair()}) {
                person.window.document().setCompare(pair);
                person.press(Do::FirstStep);
                const double top = person.canvas().viewport().top();
                for (std::size_t i = 0; i < person.window.document().stepCount(); ++i) {
                    person.press(Do::NextStep);
                    QVERIFY2(person.canvas().viewport().top() == top,
                             qPrintable(name + u": " + person.cards().headline));
                }
            }
        }
    }
}

void TestMainWindow::theStepBeforeStaysUntilItIsSwitchedOff()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\na.append(2)\n"));
    const QAction *before = person.window.actions()[Do::StepBefore];
    const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
    person.canvas().setFocus();
    person.key(Qt::Key_B, both); // press and release
    QVERIFY(before->isChecked());
    person.window.programPanel().editor().setFocus();
    QVERIFY(before->isChecked());
    person.canvas().setFocus();
    person.key(Qt::Key_B, both);
    QVERIFY(!before->isChecked());
    // Held, it ends with the key, or where the keyboard goes.
    QTest::keyPress(&person.canvas(), Qt::Key_B);
    QVERIFY(before->isChecked());
    QTest::keyRelease(&person.canvas(), Qt::Key_B);
    QVERIFY(!before->isChecked());
    QTest::keyPress(&person.canvas(), Qt::Key_B);
    person.window.programPanel().editor().setFocus();
    QVERIFY(!before->isChecked());
}

void TestMainWindow::anEditAtAnEarlierStepGoesThere()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\nb = a\nc = [9]\n"));
    person.window.document().setStep(2);
    person.settle();
    const auto list = person.cardNumber(CardKind::List);
    person.click(CardHit {list}, true);
    person.answer(QStringLiteral("2"));
    QCOMPARE(person.text(), QStringLiteral("a = [1]\nb = a\nb.append(2)\nc = [9]\n"));
    QCOMPARE(person.window.document().step(), std::size_t {3});
}

void TestMainWindow::aLaterLineThatNowFailsIsMarked()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\nprint(a[0])\n"));
    person.window.document().setStep(1);
    person.settle();
    const auto list = person.cardNumber(CardKind::List);
    person.click(CardHit {list});
    person.window.inspector().parts().setCurrentIndex(
        person.window.inspector().parts().model()->index(0, 1));
    QTest::keyClick(&person.window.inspector().parts(), Qt::Key_Delete);
    person.answer({});
    QVERIFY2(person.window.document().run()->steps.back().error.has_value(),
             qPrintable(person.text()));
    QVERIFY(person.text().endsWith(QStringLiteral("print(a[0])\n")));
    QCOMPARE(person.window.document().run()->steps.back().error->type, std::string("IndexError"));
}

void TestMainWindow::anEndlessLoopNeverFreezesTheWindow()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1]\n"));
    views::CodeEditor &editor = person.window.programPanel().editor();
    editor.moveCursor(QTextCursor::End);
    QTest::keyClicks(&editor, QStringLiteral("while True: pass"));
    // The editor goes on taking keys while the program runs; taking the loop back ends it.
    QTest::keyClicks(&editor, QStringLiteral("  # still here"));
    QVERIFY(person.text().endsWith(QStringLiteral("still here")));
    person.window.document().replace(8, int(person.text().size()) - 8, {});
    person.settle();
    QCOMPARE(person.text(), QStringLiteral("x = [1]\n"));
    QCOMPARE(person.window.document().stepCount(), std::size_t {1});
}

// No events are taken in between, so that the run cannot end by itself.
void TestMainWindow::aRunIsStoppedAndRunAgain()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1]\n"));
    app::Document &document = person.window.document();
    QAction *stop = person.window.actions()[Do::StopRun];
    QAction *again = person.window.actions()[Do::RunAgain];
    QVERIFY(!stop->isEnabled() && !again->isEnabled());
    document.replace(8, 0, QStringLiteral("for i in range(9):\n    x.append(i)\n"));
    QVERIFY(stop->isEnabled());
    stop->trigger();
    QVERIFY(document.isStopped() && !document.isRunning());
    QVERIFY(!stop->isEnabled() && again->isEnabled());
    QVERIFY(!person.window.actions()[Do::NewTensor]->isEnabled());
    again->trigger();
    person.settle();
    QVERIFY(!document.isStopped() && !again->isEnabled());
    QCOMPARE(document.stepCount(), std::size_t {2});
}

void TestMainWindow::whatIsSaidBelowGoesWithWhatItWasSaidOf()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1]\ny = [2]\n"));
    const auto says = [&] { return !person.window.message().isEmpty(); };
    const auto say = [&] { person.window.setError(QStringLiteral("y is not there.")); };
    say();
    person.press(Do::PreviousStep);
    QVERIFY(!says());
    say();
    person.click(person.tagOf(QStringLiteral("x")));
    QVERIFY(!says());
    say();
    person.window.document().replace(0, 0, QStringLiteral("#\n"));
    QVERIFY(!says());
    say(); // of the text whose run is yet to come
    person.settle();
    QVERIFY(says());
    person.type(QStringLiteral("x = [1]\n"));
    QVERIFY(!says());
}

void TestMainWindow::anotherDocumentHasNothingToUndo()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1]\n"));
    person.window.document().replace(0, 0, QStringLiteral("y = 1\n"));
    person.settle();
    QAction *undo = person.window.actions()[Do::Undo];
    QVERIFY(undo->isEnabled());
    person.window.document().undoStack().setClean(); // or it would ask
    person.example(QStringLiteral("views.py"));
    QVERIFY(!undo->isEnabled());
    QVERIFY(!person.window.actions()[Do::Redo]->isEnabled());
}

void TestMainWindow::theVersionGoesThereAndBack()
{
    WindowFixture person;
    person.type(QStringLiteral("import torch\nx = torch.zeros(2)\n"));
    person.press(Do::Torch113);
    QVERIFY(person.window.isWindowModified());
    person.press(Do::Torch26);
    QVERIFY(!person.window.isWindowModified());
}

void TestMainWindow::aRefusalEndsWithOneFullStop()
{
    WindowFixture person;
    person.type(QStringLiteral("import torch\nx = torch.zeros(2)\nx.t = [1]\n"));
    for (const char *value : {"torch.zeros(2).view(3)", "1 +", "y", "[]()"}) {
        const QString refusal
            = app::preview(person.window.document().editContext(),
                           app::edit::SetAttribute {QStringLiteral("x"), QStringLiteral("n"),
                                                    QString::fromLatin1(value)})
                  .refusal;
        QVERIFY2(refusal.endsWith(u'.') && !refusal.endsWith(QStringLiteral("..")),
                 qPrintable(refusal));
    }
}

void TestMainWindow::aMenuKeepsItsFontWhenTheThemeChanges()
{
    WindowFixture person;
    const auto fonts = [&] {
        QStringList all {person.window.menuBar()->font().toString()};
        for (QMenu *menu : person.window.findChildren<QMenu *>()) {
            menu->ensurePolished();
            all << menu->font().toString();
        }
        return all;
    };
    const QStringList before = fonts();
    QCOMPARE(before.count(before.first()), before.size());
    for (const Do theme : {Do::ThemeDark, Do::ThemeLight}) {
        person.press(theme);
        QCOMPARE(fonts(), before);
    }
}

void TestMainWindow::aProgramIsSavedAndReopened()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.py"));
    {
        WindowFixture person;
        person.type(QStringLiteral("a = [1]\nb = a\n"));
        person.window.document().setCompare({QStringLiteral("a"), QStringLiteral("b")});
        QCOMPARE(person.window.document().save(path).sentence, QString());
        QVERIFY(person.window.windowTitle().contains(QStringLiteral("mine.py")));
        QVERIFY(!person.window.isWindowModified());
    }
    WindowFixture person;
    person.window.files().open(path);
    person.settle();
    QCOMPARE(person.text(), QStringLiteral("a = [1]\nb = a\n"));
    QCOMPARE(person.window.document().compare(),
             (app::ComparePair {QStringLiteral("a"), QStringLiteral("b")}));
}

void TestMainWindow::everyActionHasWordsAndMostHaveKeys()
{
    WindowFixture person;
    QSet<QKeySequence> keys;
    std::size_t n = 0;
    for (const views::ActionSpec &spec : views::actionSpecs()) {
        QCOMPARE(std::size_t(spec.what), n++); // the table is in the order of the names
        const QAction *action = person.window.actions()[spec.what];
        QVERIFY(!action->text().isEmpty());
        QVERIFY(!action->statusTip().isEmpty());
        if (spec.isSubmenu) {
            QVERIFY2(action->menu(), qPrintable(spec.text));
            continue;
        }
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(spec.text));
        QVERIFY2(!keys.contains(action->shortcut()), qPrintable(spec.text));
        keys.insert(action->shortcut());
    }
}

void TestMainWindow::aDraggedCardStaysAndIsUndone()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\n"));
    const Hit card = CardHit {person.cardNumber(CardKind::List)};
    const QRectF before = person.canvas().scene()->rects.front();
    const QRect there = person.canvas().widgetRect(card);
    const QPoint from(there.center().x(), there.top() + 8);
    QTest::mousePress(&person.canvas(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 4; ++i)
        QTest::mouseMove(&person.canvas(), from + QPoint(20 * i, 15 * i));
    QTest::mouseRelease(&person.canvas(), Qt::LeftButton, {}, from + QPoint(80, 60));
    person.settle();
    QVERIFY(person.canvas().scene()->rects.front().topLeft() != before.topLeft());
    QCOMPARE(person.window.document().pins().size(), 1);
    person.press(Do::Undo);
    QVERIFY(person.window.document().pins().isEmpty());
}

void TestMainWindow::theEmptyStateOffersAnExample()
{
    WindowFixture person;
    auto *offer = person.window.findChild<QPushButton *>(QStringLiteral("primary"));
    QVERIFY(offer && offer->isVisible());
    QTest::mouseClick(offer, Qt::LeftButton);
    person.settle();
    QVERIFY(person.text().contains(QStringLiteral("copy.copy(x)")));
    QVERIFY(!offer->isVisible());
}

void TestMainWindow::anExampleOpensWithItsPair()
{
    WindowFixture person;
    person.example(QStringLiteral("views.py"));
    QCOMPARE(person.window.document().compare(),
             (app::ComparePair {QStringLiteral("v"), QStringLiteral("w")}));
    QVERIFY(person.cards().hasLanes);
    QVERIFY(!person.text().contains(QStringLiteral("clonescope:")));
}

void TestMainWindow::aRefusedEditSaysWhy()
{
    WindowFixture person;
    person.type(QStringLiteral("t = (1, 2)\n"));
    const auto tuple = person.cardNumber(CardKind::Tuple);
    QVERIFY(tuple);
    const QString before = person.text();
    person.click(CardHit {tuple, RowIndex(0)}, true);
    QCOMPARE(person.text(), before);
    QVERIFY2(person.window.editField().answer().contains(QStringLiteral("tuple")),
             qPrintable(person.window.editField().answer()));
}

void TestMainWindow::aHundredThousandProblemsAreTold()
{
    const QString program = QStringLiteral("from . import a\n").repeated(100'000);
    WindowFixture person;
    views::CodeEditor &editor = person.window.programPanel().editor();
    QApplication::clipboard()->setText(program);
    editor.paste();
    QTRY_VERIFY_WITH_TIMEOUT(!person.window.isBusy(), 120'000);
    QCOMPARE(person.window.document().problems().size(), std::size_t {101});
    QTest::keyClicks(&editor, QStringLiteral("#"));
    QCOMPARE(person.text(), program + u'#');
    person.press(Do::Undo);
    QCOMPARE(person.text(), program);
}

void TestMainWindow::aLongPairLeavesTheToolBarUsable()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1]\n"));
    const int narrowest = person.window.minimumSizeHint().width();
    person.window.document().setCompare({QString(10'000, u'x'), QString(10'000, u'y')});
    person.settle();
    for (const auto *button : person.window.findChildren<QToolButton *>())
        if (button->defaultAction() == person.window.actions()[Do::Compare])
            QVERIFY(button->sizeHint().width() < 400);
    QCOMPARE(person.window.minimumSizeHint().width(), narrowest);
}

void TestMainWindow::strangeSettingsOpenAnOrdinaryWindow()
{
    QTemporaryDir folder;
    app::Settings settings(folder.filePath(QStringLiteral("strange.json")));
    for (const QByteArray &bytes :
         {QByteArray("nonsense"), QByteArray(100'000, '\xff'), QByteArray(66, '\0')}) {
        settings.setWindowGeometry(bytes);
        settings.setWindowState(bytes);
        views::MainWindow window(settings);
        window.show();
        QTRY_VERIFY(!window.isBusy());
        QVERIFY(window.width() >= 800 && window.height() >= 400);
        QVERIFY(window.canvasPanel().parentWidget()->width() > 100);
        QVERIFY(window.inspector().isVisible() && window.inspector().width() > 100);
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
