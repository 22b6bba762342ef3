// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/window/menus.h"

#include "app/itemmodels/plaintip.h"
#include "views/controllers/editcontroller.h"
#include "views/panels/place.h"
#include "views/window/mainwindow.h"

#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace clonescope::views
{

namespace
{

QToolButton *versionButton(QWidget *bar, const Actions &actions)
{
    auto *version = new QToolButton(bar);
    auto *versions = new QMenu(version);
    versions->addAction(actions[Do::Torch26]);
    versions->addAction(actions[Do::Torch113]);
    version->setMenu(versions);
    version->setPopupMode(QToolButton::InstantPopup);
    version->setToolTip(MainWindow::tr("The version of PyTorch whose rules the program runs by"));
    return version;
}

// A line of a menu that only tells something.
void addWords(QMenu &menu, const QString &words)
{
    QAction *line = menu.addAction(menuText(words));
    line->setToolTip(app::plainTip(words));
    line->setEnabled(false);
}

} // namespace

void fillMenuBar(QMainWindow &window, const Actions &actions)
{
    const QStringList titles {MainWindow::tr("&File"),  MainWindow::tr("&Edit"),
                              MainWindow::tr("&Clone"), MainWindow::tr("&Step"),
                              MainWindow::tr("&View"),  MainWindow::tr("&Help")};
    std::array<QMenu *, menuCount> menus {};
    for (std::size_t i = 0; i < menuCount; ++i)
        menus[i] = window.menuBar()->addMenu(titles[qsizetype(i)]);
    // Below is told of what can be chosen alone.
    menus[std::size_t(Menu::Step)]->setToolTipsVisible(true);
    for (const ActionSpec &spec : actionSpecs()) {
        QMenu *menu = menus[std::size_t(spec.menu)];
        if (spec.startsGroup)
            menu->addSeparator();
        menu->addAction(actions[spec.what]);
    }
}

QToolButton *addTools(QMainWindow &window, const Actions &actions)
{
    QToolBar *bar = window.addToolBar(MainWindow::tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    const auto gap = [&] {
        auto *space = new QWidget(bar);
        space->setFixedWidth(8);
        bar->addWidget(space);
    };
    const auto add = [&](Do what, const QString &text = {}, bool isPrimary = false) {
        auto *button = new QToolButton(bar);
        if (!text.isEmpty())
            actions[what]->setIconText(text); // what buttons show
        button->setDefaultAction(actions[what]);
        if (isPrimary)
            button->setObjectName(QStringLiteral("primary"));
        if (actions[what]->menu())
            button->setPopupMode(QToolButton::InstantPopup);
        bar->addWidget(button);
        return button;
    };
    add(Do::Open, MainWindow::tr("Open"));
    add(Do::Save, MainWindow::tr("Save"));
    add(Do::Examples, MainWindow::tr("Examples ▾"));
    gap();
    add(Do::Undo, MainWindow::tr("Undo"));
    add(Do::Redo, MainWindow::tr("Redo"));
    gap();
    add(Do::NewTensor, MainWindow::tr("+ Tensor"));
    add(Do::ShallowCopy, MainWindow::tr("Shallow copy"), true);
    add(Do::DeepCopy, MainWindow::tr("Deep copy"), true);
    add(Do::MoreWays, MainWindow::tr("More ways to clone ▾"));
    gap();
    add(Do::Compare, MainWindow::tr("Compare…"));
    add(Do::ExportPicture, MainWindow::tr("Export"));
    auto *stretch = new QWidget(bar);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(stretch);
    auto *version = versionButton(bar, actions);
    bar->addWidget(version);
    return version;
}

void showMenu(QWidget &over, const Actions &actions, const EditController &edits,
              const Place &place, const QPoint &at)
{
    QMenu menu(&over);
    if (!place) {
        for (const Do what : {Do::NewTensor, Do::Compare, Do::Fit, Do::TidyUp})
            menu.addAction(actions[what]);
    } else {
        addWords(menu, MainWindow::tr("through %1").arg(place.path));
        if (const QString why = edits.whyFixed(place); !why.isEmpty())
            addWords(menu, why);
        const QList<Do> offers = edits.offersAt(place);
        for (const Do what : offers) {
            if (what == Do::ShallowCopy || what == Do::Rebind)
                menu.addSeparator();
            menu.addAction(actions[what]);
        }
        if (place.object != model::noSlot) {
            menu.addSeparator();
            menu.addAction(actions[Do::Fold]);
        }
    }
    menu.exec(at);
}

} // namespace clonescope::views
