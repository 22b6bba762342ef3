// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/actions.h"

#include <QCoreApplication>
#include <QWidget>

namespace clonescope::views
{

const std::array<ActionSpec, actionCount> &actionSpecs()
{
#define T(text) QT_TRANSLATE_NOOP("Actions", text)
    static const std::array<ActionSpec, actionCount> specs {{
        {Do::New, Menu::File, T("&New"), T("Begin an empty program"), "Ctrl+N"},
        {Do::Open, Menu::File, T("&Open…"), T("Open a program"), "Ctrl+O"},
        {Do::OpenRecent, Menu::File, T("Open re&cent"), T("Programs opened lately"), "", false,
         false, true},
        {Do::Examples, Menu::File, T("&Examples"), T("Short programs that come with Clonescope"),
         "", false, false, true},
        {Do::Save, Menu::File, T("&Save"), T("Save the program as Python"), "Ctrl+S", true},
        {Do::SaveAs, Menu::File, T("Save &as…"), T("Save the program under another name"),
         "Ctrl+Shift+S"},
        {Do::ExportPicture, Menu::File, T("Export &picture…"), T("Save the picture as PNG or SVG"),
         "Ctrl+E", true},
        {Do::ExportReport, Menu::File, T("Export sharing &report…"),
         T("Save what the compared pair shares as text or JSON"), "Ctrl+Shift+E"},
        {Do::Quit, Menu::File, T("&Quit"), T("Close Clonescope"), "Ctrl+Q", true},

        {Do::Undo, Menu::Edit, T("&Undo"), T("Take back the last edit"), "Ctrl+Z"},
        {Do::Redo, Menu::Edit, T("&Redo"), T("Make the edit again"), "Ctrl+Shift+Z"},
        {Do::TakeBack, Menu::Edit, T("Undo the &edit"),
         T("Take back the edit that makes a later line fail"), "Ctrl+Alt+Z"},
        {Do::MoveToEnd, Menu::Edit, T("&Move it to the end"),
         T("Write the edit that makes a later line fail after the last line instead"),
         "Ctrl+Alt+E"},
        {Do::LeaveIt, Menu::Edit, T("&Leave it"),
         T("Keep the edit, and the later line that it makes fail"), "Ctrl+Alt+L"},
        {Do::Cut, Menu::Edit, T("Cu&t"), T("Cut the selected text"), "Ctrl+X", true},
        {Do::Copy, Menu::Edit, T("&Copy"), T("Copy the selected text"), "Ctrl+C"},
        {Do::Paste, Menu::Edit, T("&Paste"), T("Paste text at the cursor"), "Ctrl+V"},
        {Do::SelectAll, Menu::Edit, T("Select &all"), T("Select the whole program"), "Ctrl+A"},

        {Do::NewTensor, Menu::Clone, T("&New tensor…"), T("Write a line that makes a tensor"),
         "Ctrl+T"},
        {Do::ShallowCopy, Menu::Clone, T("&Shallow copy"),
         T("Clone the selection by copy.copy, and compare the two"), "Ctrl+D", true},
        {Do::DeepCopy, Menu::Clone, T("&Deep copy"),
         T("Clone the selection by copy.deepcopy, and compare the two"), "Ctrl+Shift+D"},
        {Do::MoreWays, Menu::Clone, T("&More ways to clone"),
         T("Every other way that the selection can be cloned"), "", false, false, true},
        {Do::SetAttribute, Menu::Clone, T("Set &attribute…"),
         T("Hang a value on the selected tensor"), "Ctrl+K", true},
        {Do::EditValue, Menu::Clone, T("Edi&t value…"),
         T("Change what stands in the row, cell or name that the keyboard is on"), "F2"},
        {Do::AppendItem, Menu::Clone, T("A&ppend…"),
         T("Add a value at the end of the selected list"), "Ctrl+Return"},
        {Do::InsertItem, Menu::Clone, T("&Insert before…"),
         T("Insert a value before the selected item"), "Ctrl+Shift+Return"},
        {Do::SetKey, Menu::Clone, T("Set &key…"), T("Set a key of the selected dict"),
         "Ctrl+Shift+K"},
        {Do::Rename, Menu::Clone, T("&Rename attribute…"),
         T("Give the selected attribute another name"), "Shift+F2"},
        {Do::Remove, Menu::Clone, T("Remo&ve"),
         T("Remove the row or the name that the keyboard is on"), "Ctrl+Del"},
        {Do::Rebind, Menu::Clone, T("Re&bind name…"), T("Point a name at something else"),
         "Ctrl+B"},

        {Do::FirstStep, Menu::Step, T("To the &start"), T("Before the first line"), "Alt+Home"},
        {Do::PreviousStep, Menu::Step, T("&Back"), T("One step back"), "Alt+Left"},
        {Do::NextStep, Menu::Step, T("&Forward"), T("One step forward"), "Alt+Right"},
        {Do::LastStep, Menu::Step, T("To the &end"), T("After the last line"), "Alt+End"},
        {Do::StepBefore, Menu::Step, T("Show the ste&p before"),
         T("Look at the step before in place (hold B in the picture)"), "Ctrl+Shift+B", true, true},

        {Do::StopRun, Menu::Step, T("S&top the run"),
         T("End the run of a program that takes too long"), "Shift+F5", true},
        {Do::RunAgain, Menu::Step, T("&Run again"), T("Run the program that was stopped"), "F5"},

        {Do::Compare, Menu::View, T("&Compare…"), T("Choose the two names or paths to compare"),
         "Ctrl+M"},
        {Do::SwapCompare, Menu::View, T("S&wap the compared"), T("Exchange the two sides"),
         "Ctrl+Shift+M"},
        {Do::StopComparing, Menu::View, T("S&top comparing"), T("Show one picture without lanes"),
         "Ctrl+Alt+M"},
        {Do::ZoomIn, Menu::View, T("&Zoom in"), T("Draw the picture larger"), "Ctrl++", true},
        {Do::ZoomOut, Menu::View, T("Zoom &out"), T("Draw the picture smaller"), "Ctrl+-"},
        {Do::ActualSize, Menu::View, T("&Actual size"), T("Draw the picture at 100 %"), "Ctrl+0"},
        {Do::Fit, Menu::View, T("&Fit"), T("Show the whole picture"), "Ctrl+9"},
        {Do::TidyUp, Menu::View, T("Tid&y up"),
         T("Lay the cards out anew and forget where they were dragged"), "Ctrl+L", true},
        {Do::Fold, Menu::View, T("Fold or &unfold"),
         T("Fold the selected card into a strip, or open it"), "Ctrl+."},
        {Do::NextSeer, Menu::View, T("Next that &sees the change"),
         T("Go round the names that see the last change"), "F8"},
        {Do::PlayEdit, Menu::View, T("Play the &edit again"),
         T("Show once more what the last line changed, beat by beat"), "Shift+F8"},
        {Do::FocusProgram, Menu::View, T("Go to &program"), T("Put the keyboard into the program"),
         "Ctrl+1", true},
        {Do::FocusCanvas, Menu::View, T("Go to p&icture"), T("Put the keyboard into the picture"),
         "Ctrl+2"},
        {Do::FocusInspector, Menu::View, T("Go to i&nspector"),
         T("Put the keyboard into the inspector"), "Ctrl+3"},
        {Do::ThemeSystem, Menu::View, T("Theme of the syste&m"),
         T("Light or dark as the desktop is"), "Ctrl+Alt+0", true, true},
        {Do::ThemeLight, Menu::View, T("&Light theme"), T("Dark words on light ground"),
         "Ctrl+Alt+1", false, true},
        {Do::ThemeDark, Menu::View, T("&Dark theme"), T("Light words on dark ground"), "Ctrl+Alt+2",
         false, true},
        {Do::ReduceMotion, Menu::View, T("&Reduce motion"),
         T("Show every picture at once, without movement"), "Ctrl+Alt+3", false, true},
        {Do::Torch26, Menu::View, T("PyTorch &2.6"), T("Run by the rules of PyTorch 2.6"),
         "Ctrl+Alt+9", true, true},
        {Do::Torch113, Menu::View, T("PyTorch 1.&13"),
         T("Run by the rules of PyTorch 1.13, where copy.copy drops attributes"), "Ctrl+Alt+8",
         false, true},

        {Do::About, Menu::Help, T("&About Clonescope"), T("Version and licence"), "F1"},
    }};
#undef T
    return specs;
}

QString menuText(QString code)
{
    return code.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

Actions::Actions(QWidget *window)
    : QObject(window)
{
    for (const ActionSpec &spec : actionSpecs()) {
        auto *action = new QAction(QCoreApplication::translate("Actions", spec.text), this);
        const QString tip = QCoreApplication::translate("Actions", spec.tip);
        const QKeySequence keys(QString::fromLatin1(spec.shortcut), QKeySequence::PortableText);
        action->setShortcut(keys);
        action->setStatusTip(tip);
        action->setToolTip(keys.isEmpty() ? tip
                                          : tip + QStringLiteral(" (")
                                   + keys.toString(QKeySequence::NativeText) + QLatin1Char(')'));
        action->setCheckable(spec.isCheckable);
        window->addAction(action);
        m_actions[static_cast<std::size_t>(spec.what)] = action;
    }
}

} // namespace clonescope::views
