// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/theme/style.h"

namespace clonescope::views
{

QPalette paletteOf(const Theme &theme)
{
    QPalette colours;
    colours.setColor(QPalette::Window, theme.colour(Ink::Panel));
    colours.setColor(QPalette::WindowText, theme.colour(Ink::Text));
    colours.setColor(QPalette::Base, theme.colour(Ink::Panel));
    colours.setColor(QPalette::AlternateBase, theme.colour(Ink::Well));
    colours.setColor(QPalette::Text, theme.colour(Ink::Text));
    colours.setColor(QPalette::PlaceholderText, theme.colour(Ink::Quiet));
    colours.setColor(QPalette::Button, theme.colour(Ink::Panel));
    colours.setColor(QPalette::ButtonText, theme.colour(Ink::Text));
    colours.setColor(QPalette::ToolTipBase, theme.colour(Ink::Panel));
    colours.setColor(QPalette::ToolTipText, theme.colour(Ink::Text));
    colours.setColor(QPalette::Highlight, theme.colour(Ink::First));
    colours.setColor(QPalette::HighlightedText, theme.colour(Ink::OnColour));
    colours.setColor(QPalette::Link, theme.colour(Ink::First));
    colours.setColor(QPalette::Light, theme.colour(Ink::Panel));
    colours.setColor(QPalette::Midlight, theme.colour(Ink::Well));
    colours.setColor(QPalette::Mid, theme.colour(Ink::Outline));
    colours.setColor(QPalette::Dark, theme.colour(Ink::Outline));
    colours.setColor(QPalette::Shadow, theme.colour(Ink::Divider));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colours.setColor(QPalette::Disabled, role, theme.colour(Ink::Outline));
    return colours;
}

QString styleSheetOf(const Theme &theme)
{
    QString sheet = QStringLiteral(R"(
        QMainWindow, QToolBar, QMenuBar, QStatusBar { background: @panel; color: @text; }
        QToolBar { border: 0; border-bottom: 1px solid @divider; padding: 6px 10px; spacing: 6px; }
        QToolBar QToolButton, QPushButton, #emptyState QToolButton {
            background: @panel; color: @text; border: 1px solid @outline; border-radius: 6px; padding: 5px 10px; }
        QToolBar QToolButton:hover, QPushButton:hover { background: @well; }
        QToolBar QToolButton:pressed, QPushButton:pressed { background: @divider; }
        QToolBar QToolButton:disabled, QPushButton:disabled { color: @outline; border-color: @divider; }
        QToolBar QToolButton::menu-indicator { image: none; }
        QToolBar #qt_toolbar_ext_button { border: 0; padding: 0; }
        QToolBar QToolButton#primary, QPushButton#primary {
            background: @selectedGround; color: @first; border-color: @first; font-weight: bold; }
        QToolBar QToolButton#primary:disabled { background: @panel; color: @outline; border-color: @divider; }
        QToolButton:focus, QPushButton:focus { border: 2px solid @text; }
        QSplitter::handle { background: @divider; }
        QMenu { background: @panel; color: @text; border: 1px solid @outline; padding: 4px 0; }
        QMenu::item { padding: 5px 24px 5px 24px; }
        QMenu::item:selected, QMenuBar::item:selected { background: @selectedGround; color: @text; }
        QMenu::item:disabled { color: @outline; }
        QMenu::separator { height: 1px; background: @divider; margin: 4px 8px; }
        QMenuBar { border-bottom: 1px solid @divider; }
        QMenuBar::item { padding: 5px 10px; background: transparent; }
        QHeaderView::section { background: @panel; color: @quiet; border: 0; padding: 2px 2px; font-weight: bold; }
        QLineEdit { background: @panel; color: @text; border: 1px solid @outline; border-radius: 4px; padding: 3px 6px; }
        QLineEdit:focus { border: 2px solid @first; padding: 2px 5px; }
        QToolTip { background: @panel; color: @text; border: 1px solid @outline; padding: 4px; }
        QSlider:horizontal { min-height: 22px; }
        QSlider::groove:horizontal { height: 6px; border-radius: 3px; background: @divider; }
        QSlider::sub-page:horizontal { background: @text; border-radius: 3px; }
        QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 8px;
            background: @panel; border: 2px solid @text; }
        QSlider::handle:horizontal:focus { border: 3px solid @first; }
        QSlider::sub-page:horizontal:disabled { background: @divider; }
        QSlider::handle:horizontal:disabled { border-color: @outline; }
        QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
        QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
        QScrollBar::handle { background: @outline; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
        QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
        #inspector, #inspectorContent { background: @panel; }
        #editField { background: @panel; border: 1px solid @outline; border-radius: 8px; }
        #failureBar { background: @changedGround; border-left: 4px solid @changed; }
        #failureBar QLabel { color: @changed; }
        #noticeBar { background: @selectedGround; border-left: 4px solid @first; }
        #noticeBar QLabel { color: @text; }
        #failureBar QToolButton, #noticeBar QToolButton { background: @panel; color: @text;
            border: 1px solid @changed; border-radius: 6px; padding: 4px 10px; }
        #noticeBar QToolButton { border-color: @first; }
        #failureBar QToolButton:hover, #noticeBar QToolButton:hover { background: @well; }
        #failureBar QToolButton:focus, #noticeBar QToolButton:focus { border: 2px solid @text; padding: 3px 9px; }
        #stepBar QToolButton { background: @panel; color: @text; border: 1px solid @outline; border-radius: 6px; }
        #stepBar QToolButton:hover { background: @well; }
        #stepBar QToolButton:disabled { color: @outline; border-color: @divider; }
        #rule { background: @divider; }
    )");
    const std::pair<const char *, Ink> inks[] = {
        {"@selectedGround",
         Ink::SelectedGround}, // the longest first: no word is the beginning of a later one
        {"@changedGround", Ink::ChangedGround},
        {"@changed", Ink::Changed},
        {"@panel", Ink::Panel},
        {"@well", Ink::Well},
        {"@text", Ink::Text},
        {"@quiet", Ink::Quiet},
        {"@outline", Ink::Outline},
        {"@divider", Ink::Divider},
        {"@first", Ink::First},
    };
    for (const auto &[word, ink] : inks)
        sheet.replace(QLatin1String(word), theme.colour(ink).name());
    return sheet;
}

} // namespace clonescope::views
