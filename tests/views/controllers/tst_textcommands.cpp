// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"

#include <QClipboard>
#include <QMimeData>

using namespace clonescope;
using views::CardHit;
using views::CardKind;
using views::Do;
using views::RowIndex;

namespace
{

constexpr std::array all {Do::Cut, Do::Copy, Do::Paste, Do::SelectAll};

// Whatever of the window can have the keyboard.
QList<QWidget *> focusPlaces(views::MainWindow &window)
{
    QList<QWidget *> places;
    for (auto *widget : window.findChildren<QWidget *>())
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && widget->isEnabled()
            && !widget->focusProxy())
            places << widget;
    return places;
}

} // namespace

// Cut, copy, paste and select all, wherever the keyboard is and whatever the clipboard holds.
class TestTextCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::clipboard()->clear(); }
    void nothingIsPastedFromAClipboardWithoutText_data();
    void nothingIsPastedFromAClipboardWithoutText();
    void theProgramIsCutCopiedAndPasted();
    void aLineOfMillionsIsNotPasted();
    void theFieldOverThePictureIsServedFirst();
    void nothingIsOfferedWhereThereIsNoField();
    void aMenuDoesNotTakeTheFieldAway();
};

void TestTextCommands::nothingIsPastedFromAClipboardWithoutText_data()
{
    QTest::addColumn<QString>("holds");
    for (const char *what : {"nothing", "no formats", "a picture", "bytes of no known kind"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestTextCommands::nothingIsPastedFromAClipboardWithoutText()
{
    QFETCH(const QString, holds);
    QClipboard *clipboard = QApplication::clipboard();
    clipboard->clear();
    if (holds == QStringLiteral("no formats")) {
        clipboard->setMimeData(new QMimeData);
    } else if (holds == QStringLiteral("a picture")) {
        QImage picture(4, 4, QImage::Format_RGB32);
        picture.fill(Qt::red);
        clipboard->setImage(picture);
    } else if (holds == QStringLiteral("bytes of no known kind")) {
        auto *data = new QMimeData;
        data->setData(QStringLiteral("application/x-strange"), QByteArray("strange"));
        clipboard->setMimeData(data);
    }
    WindowFixture person;
    person.type(QStringLiteral("x = [1, 2]\ny = x\n"));
    person.window.document().setCompare({QStringLiteral("x"), QStringLiteral("y")});
    person.settle();
    const QString before = person.text();
    const QList<QWidget *> places = focusPlaces(person.window);
    QVERIFY(places.size() > 10);
    for (QWidget *place : places) {
        place->setFocus();
        QVERIFY2(!person.window.actions()[Do::Paste]->isEnabled(),
                 place->metaObject()->className());
        QTest::keyClick(place, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(place, Qt::Key_Insert, Qt::ShiftModifier);
        person.window.actions()[Do::Paste]->trigger();
        person.settle();
        QCOMPARE(person.text(), before);
    }
    // A field in the picture and one in a table.
    person.click(CardHit {person.cardNumber(CardKind::List), RowIndex(0)}, true);
    QVERIFY(person.window.editField().field().hasFocus());
    person.key(Qt::Key_V, Qt::ControlModifier);
    person.key(Qt::Key_Escape);
    views::RowsView &parts = person.window.inspector().parts();
    parts.setFocus();
    parts.setCurrentIndex(parts.model()->index(0, 1));
    QTest::keyClick(&parts, Qt::Key_F2);
    auto *cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(cell);
    QTest::keyClick(cell, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(cell, Qt::Key_Escape);
    QCOMPARE(person.text(), before);
    // However it comes to a paste, it does nothing.
    person.window.programPanel().editor().paste();
    QCOMPARE(person.text(), before);
}

void TestTextCommands::theProgramIsCutCopiedAndPasted()
{
    WindowFixture person;
    person.type(QStringLiteral("x = 1\n"));
    views::CodeEditor &editor = person.window.programPanel().editor();
    editor.setFocus();
    const auto can = [&](Do what) { return person.window.actions()[what]->isEnabled(); };
    QVERIFY(!can(Do::Cut) && !can(Do::Copy) && !can(Do::Paste) && can(Do::SelectAll));
    person.press(Do::SelectAll);
    QVERIFY(can(Do::Cut) && can(Do::Copy));
    person.press(Do::Cut);
    QCOMPARE(person.text(), QString());
    QVERIFY(!can(Do::Cut) && can(Do::Paste) && !can(Do::SelectAll));
    person.press(Do::Paste);
    person.press(Do::Paste);
    QCOMPARE(person.text(), QStringLiteral("x = 1\nx = 1\n"));
    // Formats are left behind, whatever else the clipboard has.
    auto *rich = new QMimeData;
    rich->setHtml(QStringLiteral("<b>y</b> = 2"));
    rich->setText(QStringLiteral("y = 2"));
    QApplication::clipboard()->setMimeData(rich);
    person.press(Do::Paste);
    QCOMPARE(person.text(), QStringLiteral("x = 1\nx = 1\ny = 2"));
}

void TestTextCommands::aLineOfMillionsIsNotPasted()
{
    QApplication::clipboard()->setText(QStringLiteral("x = 1\ny = '") + QString(1'000'001, u'y'));
    WindowFixture person;
    views::CodeEditor &editor = person.window.programPanel().editor();
    const auto isRefused = [&] {
        const QString said = person.window.messageBar().words();
        person.window.messageBar().dismissNewest();
        return said.contains(QStringLiteral("line 2 "));
    };
    for (auto *button : person.window.findChildren<QPushButton *>())
        if (button->isVisible() && button->text().contains(QStringLiteral("Paste")))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(isRefused());
    QCOMPARE(person.text(), QString());
    person.type(QStringLiteral("x = 1\n"));
    editor.setFocus();
    editor.selectAll();
    person.press(Do::Paste);
    QVERIFY(isRefused());
    QCOMPARE(person.text(), QStringLiteral("x = 1\n"));
    // An empty text takes no selection away either.
    QApplication::clipboard()->setText(QString());
    editor.selectAll();
    editor.paste();
    QCOMPARE(person.text(), QStringLiteral("x = 1\n"));
}

void TestTextCommands::theFieldOverThePictureIsServedFirst()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1, 2]\n"));
    person.click(CardHit {person.cardNumber(CardKind::List), RowIndex(0)}, true);
    QLineEdit &field = person.window.editField().field();
    QVERIFY(field.hasFocus());
    QApplication::clipboard()->setText(QStringLiteral("77"));
    person.press(Do::SelectAll);
    person.press(Do::Paste);
    QCOMPARE(field.text(), QStringLiteral("77"));
    QVERIFY(!person.window.actions()[Do::Copy]->isEnabled());
    QTest::keyClick(&field, Qt::Key_Return);
    person.settle();
    QCOMPARE(person.text(), QStringLiteral("x = [1, 2]\nx[0] = 77\n"));
}

void TestTextCommands::nothingIsOfferedWhereThereIsNoField()
{
    QApplication::clipboard()->setText(QStringLiteral("y = 2\n"));
    WindowFixture person;
    person.type(QStringLiteral("x = [1, 2]\n"));
    person.canvas().setFocus();
    for (const Do what : all)
        QVERIFY(!person.window.actions()[what]->isEnabled());
    person.key(Qt::Key_V, Qt::ControlModifier);
    person.key(Qt::Key_A, Qt::ControlModifier);
    person.key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(person.text(), QStringLiteral("x = [1, 2]\n"));
    // Rows are copied as words by the table itself.
    views::RowsView &parts = person.window.inspector().parts();
    person.click(CardHit {person.cardNumber(CardKind::List)});
    parts.setFocus();
    parts.setCurrentIndex(parts.model()->index(1, 1));
    person.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("2"));
}

void TestTextCommands::aMenuDoesNotTakeTheFieldAway()
{
    QApplication::clipboard()->setText(QStringLiteral("y"));
    WindowFixture person;
    person.type(QStringLiteral("x = 1\n"));
    views::CodeEditor &editor = person.window.programPanel().editor();
    editor.moveCursor(QTextCursor::Start);
    editor.setFocus();
    person.window.menuBar()->setFocus(Qt::MenuBarFocusReason);
    QVERIFY(person.window.actions()[Do::Paste]->isEnabled());
    person.window.actions()[Do::Paste]->trigger();
    QCOMPARE(person.text(), QStringLiteral("yx = 1\n"));
}

QTEST_MAIN(TestTextCommands)
#include "tst_textcommands.moc"
