// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/canvas.h"
#include "views/controllers/editfield.h"
#include "views/controllers/filecontroller.h"
#include "views/editor/codeeditor.h"
#include "views/panels/canvaspanel.h"
#include "views/panels/inspectorpanel.h"
#include "views/panels/programpanel.h"
#include "views/panels/rowsview.h"
#include "views/window/mainwindow.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QtTest>

// The real window with settings of its own, used as a person does: by keys and mouse, waiting until
// it is at rest.
class WindowFixture
{
public:
    WindowFixture()
        : m_settings(m_folder.filePath(QStringLiteral("settings.json")))
        , window(m_settings)
    {
        // Qt's complaints are our faults, but for what platform and fonts cannot do.
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("^(?!This plugin does not support|\\s*OpenType support missing)")));
        canvas().motion().setBeat(std::chrono::hours(1)); // only what tests do goes on
        window.resize(1440, 900);
        window.show();
        settle();
    }
    ~WindowFixture()
    {
        window.document().undoStack().setClean();
    } // nothing asks about unsaved changes

    void settle()
    {
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(!window.isBusy(), 30000);
        QCoreApplication::processEvents();
        canvas().motion().finish();
    }
    void type(const QString &program)
    {
        window.document().reset({program, false, {}}, {});
        settle();
    }
    void example(const QString &name)
    {
        window.files().openExample(name);
        settle();
    }
    void press(clonescope::views::Do what)
    {
        settle();
        QVERIFY2(window.actions()[what]->isEnabled(), qPrintable(window.actions()[what]->text()));
        window.actions()[what]->trigger();
        settle();
    }
    // Types into the field over the picture and presses Enter.
    void answer(const QString &text)
    {
        QLineEdit &field = window.editField().field();
        QTRY_VERIFY(field.isVisible());
        if (!text.isNull()) {
            field.selectAll();
            QTest::keyClicks(&field, text);
        }
        QTest::keyClick(&field, Qt::Key_Return);
        settle();
    }
    [[nodiscard]] clonescope::app::Settings &settings() { return m_settings; }
    [[nodiscard]] QString text() { return window.document().text(); }
    [[nodiscard]] clonescope::views::Canvas &canvas() { return window.canvasPanel().canvas(); }
    [[nodiscard]] const clonescope::views::Cards &cards() { return canvas().scene()->cards; }
    [[nodiscard]] clonescope::views::CardIndex cardNumber(clonescope::views::CardKind kind)
    {
        return cards().cards.find([kind](const auto &card) { return card.kind == kind; });
    }
    // Where a hit is clicked. A title is where a card can be taken hold of.
    [[nodiscard]] QPoint pointOf(const clonescope::views::Hit &hit)
    {
        const QRect there = canvas().widgetRect(hit);
        const auto *card = hit.as<clonescope::views::CardHit>();
        const bool isCard = card && !card->row && !card->element;
        return isCard ? QPoint(there.center().x(), there.top() + 8) : there.center();
    }
    void click(const clonescope::views::Hit &hit, bool twice = false)
    {
        QVERIFY(!canvas().widgetRect(hit).isEmpty());
        const QPoint at = pointOf(hit);
        QTest::mouseMove(&canvas(), at);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at);
        if (twice) {
            QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, at);
            QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at);
        }
        settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &window, key, modifiers);
        settle();
    }
    // From the top of the picture, by the arrow keys alone.
    void walkTo(const clonescope::views::Hit &hit)
    {
        key(Qt::Key_2, Qt::ControlModifier);
        canvas().setFocused({});
        for (int i = 0; i < 200 && canvas().focused() != hit; ++i) {
            const auto before = canvas().focused();
            const auto *at = before.as<clonescope::views::CardHit>();
            const auto *wanted = hit.as<clonescope::views::CardHit>();
            const bool isOnTheWay = at && wanted && at->card == wanted->card && at->element
                && wanted->element
                && canvas().widgetRect(before).top() == canvas().widgetRect(hit).top();
            key(isOnTheWay ? Qt::Key_Right : Qt::Key_Down);
            if (canvas().focused() == before)
                break;
        }
        QCOMPARE(canvas().focused(), hit);
    }
    // Chooses from the menu that the right button opens there.
    void choose(const clonescope::views::Hit &hit, clonescope::views::Do what)
    {
        m_offered.clear();
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, &window, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return;
            watch.stop();
            for (const QAction *action : menu->actions())
                m_offered << action->text();
            QAction *wanted = window.actions()[what];
            if (menu->actions().contains(wanted))
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(wanted).center());
            else
                menu->close();
        });
        watch.start(0);
        const QPoint at = pointOf(hit);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas().mapToGlobal(at));
        QCoreApplication::sendEvent(&canvas(), &event);
        settle();
    }
    [[nodiscard]] const QStringList &offered() const { return m_offered; } // by that menu
    [[nodiscard]] clonescope::views::Hit rowOf(clonescope::views::CardKind kind,
                                               const QString &label)
    {
        const auto card = cardNumber(kind);
        if (card)
            for (const auto row : cards().cards[card].rowIndices())
                if (cards().cards[card].row(row).label == label)
                    return clonescope::views::CardHit {card, row};
        return {};
    }
    [[nodiscard]] clonescope::views::Hit tagOf(const QString &name)
    {
        const auto tag = cards().tags.find([&](const auto &each) { return each.name == name; });
        return tag ? clonescope::views::Hit(tag) : clonescope::views::Hit();
    }

private:
    QTemporaryDir m_folder;
    clonescope::app::Settings m_settings;
    QStringList m_offered;

public:
    clonescope::views::MainWindow window;
};
