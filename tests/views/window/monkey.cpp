// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/window/monkey.h"

#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QUrl>
#include <QWheelEvent>

using namespace clonescope;
using views::Do;

namespace
{

const std::vector<int> keys {
    Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Escape,    Qt::Key_Up,
    Qt::Key_Down,   Qt::Key_Left,    Qt::Key_Right,  Qt::Key_Home,      Qt::Key_End,
    Qt::Key_Delete, Qt::Key_F2,      Qt::Key_B,      Qt::Key_Space,     Qt::Key_N,
    Qt::Key_Plus,   Qt::Key_Minus,   Qt::Key_0,      Qt::Key_Backspace, Qt::Key_PageUp,
    Qt::Key_F8,     Qt::Key_Menu,    Qt::Key_1,      Qt::Key_2,         Qt::Key_3,
    Qt::Key_Period, Qt::Key_D,       Qt::Key_K,      Qt::Key_F5,        Qt::Key_PageDown,
    Qt::Key_F7,     Qt::Key_F9,      Qt::Key_F10,    Qt::Key_F11,       Qt::Key_F11};

const QStringList phrases {
    QStringLiteral("x"),           QStringLiteral("y = x\n"),  QStringLiteral("[1, 2]"),
    QStringLiteral("x.append(3)"), QStringLiteral("'<b>'"),    QStringLiteral("= ("),
    QStringLiteral("5"),           QStringLiteral("\n"),       QStringLiteral("for i in x:\n"),
    QStringLiteral("tags[0]"),     QStringLiteral("x += 1\n"), QStringLiteral("import torch\n")};

const QStringList programs {
    QStringLiteral("import torch, copy\nx = torch.arange(6.)\nx.tags = [1, [2], {'a': 3}]\n"
                   "y = copy.copy(x)\ny.tags.append(4)\nz = copy.deepcopy(y)\nz += 1\n"),
    QStringLiteral("x = []\nfor i in range(40):\n    x.append([i, x])\ny = x\ny[20][0] = 1\n"),
    QStringLiteral("d = {'<img src=x>': [1], (1, 2): 'a&b', None: {}}\ne = d\n"
                   "e['<img src=x>'].append(2)\nprint(e)\nd[0]\n"),
    QStringLiteral("import torch\nx = torch.zeros(30, 40)\nv = x[3]\nv[7] = 1\nw = x.t()\n"),
    QStringLiteral("import tensorflow as tf\nimport copy\nx = tf.Variable([1., 2.])\n"
                   "y = copy.copy(x)\nx.assign([3., 4.])\n"),
    QStringLiteral("x = list(range(3000))\ny = x[:]\ny[1500] = [x]\nprint(y)\n"),
    QStringLiteral("def f(n, into=[]):\n    into.append(n)\n    if n:\n        f(n - 1)\n"
                   "    return into\nx = f(2)\nfor i in range(3):\n    y = f(i)\nz = [f(0), x]\n"),
    QStringLiteral("class C:\n    shared = []\n    def add(self, what):\n        "
                   "self.shared.append(what)\n        return {'a': self}\nc = C()\nx = c.add([1])\n"
                   "y = [c.add(k) for k in 'ab']\nz = y[9]\n"),
    QStringLiteral("x = [1\n"),
    QStringLiteral("from . import x\n"),
    QString(),
    QStringLiteral("while True: pass\n")};

} // namespace

const std::vector<Monkey::Habit> Monkey::habits {
    {"fills the clipboard", 2, &Monkey::fillClipboard},
    {"presses", 3, &Monkey::pressKey},
    {"presses to edit", 3, &Monkey::pressEditing},
    {"types", 3, &Monkey::typeWords},
    {"clicks anywhere", 2, &Monkey::clickAnywhere},
    {"clicks the button", 2, &Monkey::clickButton},
    {"clicks in the drawing", 4, &Monkey::clickDrawing},
    {"drags", 2, &Monkey::drag},
    {"turns the wheel", 1, &Monkey::turnWheel},
    {"opens the menu", 1, &Monkey::openMenu},
    {"chooses", 3, &Monkey::choose},
    {"resizes", 1, &Monkey::resizeWindow},
    {"takes another program", 2, &Monkey::replaceProgram},
    {"opens a file", 1, &Monkey::openFile},
    {"works on a file outside", 1, &Monkey::changeOutside},
    {"looks", 3, &Monkey::lookAtIt}};

Monkey::Monkey(views::MainWindow &window, const QString &folder, std::uint64_t seed)
    : m_window(window)
    , m_folder(folder)
    , m_random(seed)
{
    answerSoon();
}

void Monkey::logTo(const QString &path)
{
    m_log.setFileName(path);
    if (!path.isEmpty())
        QVERIFY(m_log.open(QIODevice::WriteOnly));
}

void Monkey::act()
{
    int sum = 0;
    for (const Habit &habit : habits)
        sum += habit.weight;
    int at = below(sum);
    auto habit = habits.begin();
    for (; at >= habit->weight; ++habit)
        at -= habit->weight;
    if (!m_window.isVisible())
        m_window.show(); // Quit was chosen
    m_action.clear();
    note(QString::fromUtf8(habit->name));
    QElapsedTimer clock;
    clock.start();
    (this->*habit->act)();
    QCoreApplication::processEvents();
    if (const qint64 took = clock.elapsed(); took > m_longest) {
        m_longest = took;
        m_longestAction = m_action;
    }
}

void Monkey::leave()
{
    m_answers = false;
}

void Monkey::note(const QString &detail)
{
    m_action += detail + QLatin1Char(' ');
    if (m_log.isOpen()) {
        m_log.write((detail + QLatin1Char('\n')).toUtf8());
        m_log.flush();
    }
}

// ---- Chance ----

int Monkey::below(int end)
{
    return end > 1 ? int(m_random() % std::uint64_t(end)) : 0;
}

Qt::KeyboardModifiers Monkey::anyModifiers()
{
    return any<Qt::KeyboardModifiers>({{},
                                       {},
                                       Qt::ShiftModifier,
                                       Qt::ControlModifier,
                                       Qt::AltModifier,
                                       Qt::ControlModifier | Qt::ShiftModifier});
}

QPoint Monkey::anyPoint()
{
    return {below(m_window.width()), below(m_window.height())};
}

QString Monkey::anyFile()
{
    return m_folder + QStringLiteral("/%1.py").arg(below(4));
}

// In the canvas: on a name, a card or a row of one, where there are any.
QPoint Monkey::anythingDrawn()
{
    const views::Canvas &canvas = m_window.canvasPanel().canvas();
    const QPoint anywhere(below(canvas.width()), below(canvas.height()));
    const views::ScenePtr scene = canvas.scene();
    if (!scene || below(4) == 0)
        return anywhere;
    const int tags = int(scene->cards.tags.size()), cards = int(scene->cards.cards.size());
    const int chosen = below(tags + cards);
    views::Hit hit;
    if (chosen < tags) {
        hit = views::TagIndex(chosen);
    } else if (cards > 0) {
        const views::CardIndex card(chosen - tags);
        const int row = below(int(scene->cards.cards[card].rowCount()) + 1) - 1;
        hit = views::CardHit {card, row < 0 ? views::RowIndex() : views::RowIndex(row)};
    }
    const QPoint at = hit ? canvas.widgetRect(hit).center() : anywhere;
    return canvas.rect().contains(at) ? at : anywhere;
}

// ---- Habits ----

void Monkey::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focused = QApplication::focusWidget();
    note(QKeySequence(key | int(modifiers)).toString());
    QTest::keyClick(focused ? focused : &m_window, Qt::Key(key), modifiers);
}

void Monkey::fillClipboard()
{
    QClipboard *clipboard = QApplication::clipboard();
    auto data = std::make_unique<QMimeData>();
    const int what = below(9);
    note(QString::number(what));
    switch (what) {
    case 0:
        return clipboard->clear();
    case 1:
        break; // no formats
    case 2:
        data->setImageData(QImage(3, 3, QImage::Format_RGB32));
        break;
    case 3:
        data->setHtml(QStringLiteral("<img src='file:///nowhere'>"));
        break;
    case 4:
        data->setUrls({QUrl::fromLocalFile(QStringLiteral("/nowhere.py"))});
        break;
    case 5:
        data->setText(any(programs));
        break;
    case 6: // is not UTF-8
        data->setData(QStringLiteral("text/plain"), QByteArray("x = '\xff\xfe\0\x80'\r\n", 11));
        break;
    case 7:
        data->setText(any<QString>({QStringLiteral("x = [1, 2, 3]\n").repeated(below(20000)),
                                    QStringLiteral("1,").repeated(below(200000)),
                                    QStringLiteral("a\0b\u2028\u2029\r\v\u202e") + QChar(0xd800)}));
        break;
    default:
        data->setText(any(phrases));
    }
    clipboard->setMimeData(data.release());
}

void Monkey::pressKey()
{
    press(any(keys), anyModifiers());
}

void Monkey::pressEditing()
{
    press(any({Qt::Key_V, Qt::Key_V, Qt::Key_C, Qt::Key_X, Qt::Key_A, Qt::Key_Z}),
          any<Qt::KeyboardModifiers>(
              {Qt::ControlModifier, Qt::ControlModifier, Qt::ControlModifier | Qt::ShiftModifier}));
}

void Monkey::typeWords()
{
    if (below(3) == 0)
        m_window.programPanel().editor().setFocus();
    const QString words = any(phrases);
    note(words);
    for (const QChar c : words)
        if (QWidget *focused = QApplication::focusWidget())
            QTest::keyClick(focused, c == QLatin1Char('\n') ? '\r' : c.toLatin1());
}

void Monkey::clickAnywhere()
{
    const QPoint at = anyPoint();
    QTest::mouseMove(m_window.windowHandle(), at);
    QTest::mouseClick(m_window.windowHandle(), below(4) == 0 ? Qt::RightButton : Qt::LeftButton,
                      anyModifiers(), at);
}

void Monkey::clickButton()
{
    QList<QAbstractButton *> buttons = m_window.findChildren<QAbstractButton *>();
    buttons.removeIf([](const QAbstractButton *each) {
        return !each->isVisible() || !each->isEnabled() || each->visibleRegion().isEmpty();
    });
    if (buttons.isEmpty())
        return;
    QAbstractButton *button = any(buttons);
    note(button->text());
    const QPoint at = button->visibleRegion().boundingRect().center();
    QTest::mouseClick(m_window.windowHandle(), Qt::LeftButton, {}, button->mapTo(&m_window, at));
}

void Monkey::clickDrawing()
{
    views::Canvas &canvas = m_window.canvasPanel().canvas();
    if (!canvas.isVisible())
        return;
    const QPoint at = anythingDrawn();
    QTest::mouseMove(&canvas, at);
    switch (below(3)) {
    case 0:
        return QTest::mouseClick(&canvas, Qt::LeftButton, anyModifiers(), at);
    case 1:
        return QTest::mouseDClick(&canvas, Qt::LeftButton, {}, at);
    default:
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas.mapToGlobal(at));
        QCoreApplication::sendEvent(&canvas, &event);
    }
}

void Monkey::drag()
{
    views::Canvas &canvas = m_window.canvasPanel().canvas();
    QWindow *screen = m_window.windowHandle();
    const bool isOfCard = canvas.isVisible() && below(2) == 0;
    const QPoint from = isOfCard ? canvas.mapTo(&m_window, anythingDrawn()) : anyPoint();
    QTest::mousePress(screen, Qt::LeftButton, {}, from);
    for (int i = below(4); i >= 0; --i)
        QTest::mouseMove(screen, anyPoint());
    if (below(8) == 0)
        pressKey(); // while the button is down
    QTest::mouseRelease(screen, Qt::LeftButton, {}, anyPoint());
}

void Monkey::turnWheel()
{
    const QPoint at = anyPoint();
    if (QWidget *under = m_window.childAt(at)) {
        QWheelEvent event(under->mapFrom(&m_window, at), m_window.mapToGlobal(at), {},
                          {below(400) - 200, below(400) - 200}, Qt::NoButton, anyModifiers(),
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(under, &event);
    }
}

void Monkey::openMenu()
{
    QMenuBar *bar = m_window.menuBar();
    QAction *title = any(bar->actions());
    note(title->text());
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(title).center());
}

void Monkey::choose()
{
    QAction *action = m_window.actions()[any(views::actionSpecs()).what];
    note(action->text());
    if (action->isEnabled() && !action->menu())
        action->trigger();
}

void Monkey::resizeWindow()
{
    m_window.resize(700 + below(900), 500 + below(500));
}

void Monkey::replaceProgram()
{
    if (below(2) == 0)
        return m_window.files().openExample(any(views::exampleNames()));
    app::Document &document = m_window.document();
    document.replace(0, int(document.text().size()), any(programs));
}

void Monkey::openFile()
{
    m_window.files().open(anyFile());
}

void Monkey::changeOutside()
{
    const QString path = anyFile();
    const int what = below(4);
    note(path + QLatin1Char(' ') + QString::number(what));
    if (what == 0) {
        QFile::remove(path);
    } else if (what == 1) {
        QFile::remove(path + QStringLiteral(".moved"));
        QFile::rename(path, path + QStringLiteral(".moved"));
    } else if (QFile file(path); file.open(QIODevice::WriteOnly)) {
        file.write(what == 2 ? any(programs).toUtf8() : QByteArray("x = '\xff'\n"));
    }
}

// Until the picture stands.
void Monkey::lookAtIt()
{
    static_cast<void>(QTest::qWaitFor([this] { return !m_window.isBusy(); }, 2000));
}

// ---- Answers ----

// What asks runs an event loop of its own, also from within an answer: each answer has the next one
// on its way.
void Monkey::answerSoon()
{
    QTimer::singleShot(5, this, [this] {
        if (!m_answers)
            return;
        answerSoon();
        answer();
    });
}

void Monkey::answer()
{
    if (auto *popup = QApplication::activePopupWidget()) {
        QTest::keyClick(
            popup,
            any({Qt::Key_Down, Qt::Key_Down, Qt::Key_Right, Qt::Key_Return, Qt::Key_Escape}));
        return;
    }
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    if (!dialog)
        return;
    note(QStringLiteral("  answers ") + dialog->windowTitle());
    const auto *box = qobject_cast<QMessageBox *>(dialog);
    if (box && !box->buttons().isEmpty())
        any(box->buttons())->click();
    else if (qobject_cast<QFileDialog *>(dialog))
        answerFiles(*dialog);
    else if (below(4) == 0)
        press(any(keys), {});
    else if (below(2) == 0)
        dialog->accept();
    else
        dialog->reject();
}

// Nothing is written but into the folder.
void Monkey::answerFiles(QDialog &dialog)
{
    auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    if (!name || below(2) == 0)
        return dialog.reject();
    name->setText(anyFile());
    QTest::keyClick(name, Qt::Key_Return);
}
