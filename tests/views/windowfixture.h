// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/canvas.h"
#include "views/editor/codeeditor.h"
#include "views/panels/canvaspanel.h"
#include "views/panels/inspectorpanel.h"
#include "views/panels/programpanel.h"
#include "views/panels/rowsview.h"
#include "views/window/editfield.h"
#include "views/window/filecontroller.h"
#include "views/window/mainwindow.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

// The real window with settings of its own, used as a person does: by keys and mouse, waiting until
// it is at rest.
class WindowFixture
{
public:
    WindowFixture()
        : m_settings(m_folder.filePath(QStringLiteral("settings.ini")))
        , window(m_settings)
    {
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
    [[nodiscard]] QString text() { return window.document().text(); }
    [[nodiscard]] clonescope::views::Canvas &canvas() { return window.canvasPanel().canvas(); }
    [[nodiscard]] const clonescope::views::Cards &cards() { return canvas().scene()->cards; }
    [[nodiscard]] int cardNumber(clonescope::views::CardKind kind)
    {
        for (std::size_t i = 0; i < cards().cards.size(); ++i)
            if (cards().cards[i].kind == kind)
                return int(i);
        return -1;
    }
    void click(const clonescope::views::Hit &hit, bool twice = false)
    {
        const QRect there = canvas().widgetRect(hit);
        QVERIFY(!there.isEmpty());
        // A title is where a card can be taken hold of.
        const QPoint at = hit.row < 0 && hit.element < 0
            ? QPoint(there.center().x(), there.top() + 8)
            : there.center();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at);
        if (twice)
            QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, at);
        settle();
    }

private:
    QTemporaryDir m_folder;
    clonescope::app::Settings m_settings;

public:
    clonescope::views::MainWindow window;
};
