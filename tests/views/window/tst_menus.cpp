// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"

using namespace clonescope;
using views::CardHit;
using views::CardKind;
using views::Do;
using views::Hit;
using views::RowIndex;

namespace
{

QString mnemonicOf(const QString &text)
{
    return QKeySequence::mnemonic(text).toString().section(u'+', -1);
}

// The letters that choose two entries at once, in this menu and all below it.
QStringList clashes(const QList<QAction *> &actions)
{
    QStringList found;
    QHash<QString, QString> taken;
    for (const QAction *action : actions) {
        if (const QString letter = mnemonicOf(action->text()); !letter.isEmpty()) {
            if (taken.contains(letter))
                found << taken[letter] + QStringLiteral(" / ") + action->text();
            taken[letter] = action->text();
        }
        if (action->menu())
            found << clashes(action->menu()->actions());
    }
    return found;
}

} // namespace

class TestMenus final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLetterChoosesOneEntry();
    void ampersandsOfNamesAreLetters();
    void whatThePointerPassesOverMovesNothing();
    void anEntryIsToldOfWhileItIsChosen();
};

void TestMenus::everyLetterChoosesOneEntry()
{
    WindowFixture person;
    QCOMPARE(clashes(person.window.menuBar()->actions()), QStringList());
    for (const views::ActionSpec &spec : views::actionSpecs())
        if (spec.what != Do::OpenRecent && spec.what != Do::Examples)
            QVERIFY2(!mnemonicOf(spec.text).isEmpty(), qPrintable(spec.text));
    // Some entries speak of the place that the keyboard is on.
    person.type(QStringLiteral("import torch\nx = torch.arange(4.)\nx.tags = [1, [2]]\n"));
    for (const Hit &hit : {person.tagOf(QStringLiteral("x")),
                           Hit(CardHit {person.cardNumber(CardKind::List), RowIndex(0)}),
                           Hit(CardHit {person.cardNumber(CardKind::List), RowIndex(1)}),
                           Hit(CardHit {person.cardNumber(CardKind::Tensor)})}) {
        person.click(hit);
        QCOMPARE(clashes(person.window.menuBar()->actions()), QStringList());
    }
}

void TestMenus::ampersandsOfNamesAreLetters()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("salt&pepper.py"));
    WindowFixture person;
    person.type(QStringLiteral("d = {'salt&pepper': [1], 'b': [2]}\n"));
    QCOMPARE(person.window.document().save(path).sentence, QString());
    person.window.files().open(path);
    person.settle();
    const QList<QAction *> recent = person.window.actions()[Do::OpenRecent]->menu()->actions();
    QCOMPARE(recent.size(), 1);
    QVERIFY2(recent[0]->text().endsWith(QStringLiteral("salt&&pepper.py")),
             qPrintable(recent[0]->text()));
    person.window.document().setCompare(
        {QStringLiteral("d['salt&pepper']"), QStringLiteral("d['b']")});
    person.settle();
    QVERIFY(person.window.actions()[Do::Compare]->iconText().contains(QStringLiteral("&&")));
    person.choose(CardHit {person.cardNumber(CardKind::List)}, Do::Fit);
    QVERIFY2(person.offered().first().contains(QStringLiteral("salt&&pepper")),
             qPrintable(person.offered().join(u'\n')));
}

// With the window system's own events: the pointer rests on every button, by thirds.
void TestMenus::whatThePointerPassesOverMovesNothing()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\nb = a\nb.append(2)\n"));
    const double zoom = person.canvas().zoom();
    QWindow *screen = person.window.windowHandle();
    for (QToolButton *button : person.window.findChildren<QToolButton *>()) {
        if (!button->isVisible())
            continue;
        const QRect before(button->mapTo(&person.window, QPoint()), button->size());
        for (const int third : {1, 3, 5}) {
            QTest::mouseMove(
                screen, before.topLeft() + QPoint(before.width() / 2, before.height() * third / 6));
            QCoreApplication::processEvents();
            QCOMPARE(QRect(button->mapTo(&person.window, QPoint()), button->size()), before);
            QCOMPARE(person.window.message(), QString());
            QCOMPARE(person.canvas().zoom(), zoom);
        }
    }
    // A click at the middle and in the lower third of Back goes back.
    std::size_t step = person.window.document().step();
    for (QToolButton *button : person.window.findChildren<QToolButton *>()) {
        if (button->defaultAction() != person.window.actions()[Do::PreviousStep])
            continue;
        for (const int sixth : {3, 5}) {
            const QPoint at = button->mapTo(
                &person.window, QPoint(button->width() / 2, button->height() * sixth / 6));
            QTest::mouseMove(screen, {5, 5});
            QTest::mouseMove(screen, at);
            QTest::qWait(50); // the pointer rests
            QTest::mouseClick(screen, Qt::LeftButton, {}, at);
            person.settle();
            QCOMPARE(person.window.document().step(), --step);
        }
    }
    QCOMPARE(step, std::size_t {1});
}

void TestMenus::anEntryIsToldOfWhileItIsChosen()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\n"));
    const int height = person.canvas().height();
    QMenuBar *bar = person.window.menuBar();
    QMenu *menu = bar->actions().first()->menu();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(menu->menuAction()).center());
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    menu->setActiveAction(person.window.actions()[Do::Save]);
    QCOMPARE(person.window.message(), person.window.actions()[Do::Save]->statusTip());
    menu->close();
    person.settle();
    QCOMPARE(person.window.message(), QString());
    QCOMPARE(person.canvas().height(), height);
    // What failed is not wiped away by a pointer that passes.
    person.window.setError(QStringLiteral("It failed."));
    for (QToolButton *button : person.window.findChildren<QToolButton *>())
        QTest::mouseMove(person.window.windowHandle(),
                         button->mapTo(&person.window, button->rect().center()));
    QTest::mouseMove(person.window.windowHandle(), {5, 5});
    QCoreApplication::processEvents();
    QCOMPARE(person.window.message(), QStringLiteral("It failed."));
}

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
