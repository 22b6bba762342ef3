// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"

#include "views/panels/stepbar.h"

using namespace clonescope;
using views::Do;

// What people do, by mouse and keyboard, in the real window.
class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreWalkedByKeys();
    void theStepButtonsStayWhenSomethingIsPrinted();
    void thePictureStaysWhileItsBannerGrows();
    void theStepBeforeStaysUntilItIsSwitchedOff();
    void anotherDocumentHasNothingToUndo();
    void theVersionGoesThereAndBack();
    void aMenuKeepsItsFontWhenTheThemeChanges();
    void aProgramIsSavedAndReopened();
    void everyActionHasWordsAndMostHaveKeys();
    void theEmptyStateOffersAnExample();
    void anExampleOpensWithItsPair();
    void aLongPairLeavesTheToolBarUsable();
    void strangeSettingsOpenAnOrdinaryWindow();
};

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
