// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/actions.h"

#include <QCoreApplication>
#include <QWidget>
#include <algorithm>

namespace clonescope::views
{

namespace
{

struct ActionTexts {
    Q_DECLARE_TR_FUNCTIONS(Actions)
public:
    static std::array<ActionSpec, actionCount> all();
};

} // namespace

std::array<ActionSpec, actionCount> ActionTexts::all()
{
    return {{
        {Do::New, Menu::File, tr("&New"), tr("Begin an empty program"), "Ctrl+N"},
        {Do::Open, Menu::File, tr("&Open…"), tr("Open a program or a recording"), "Ctrl+O"},
        {Do::OpenRecent, Menu::File, tr("Open re&cent"), tr("Programs opened lately"), "", false,
         false, true},
        {Do::Examples, Menu::File, tr("&Examples"), tr("Short programs that come with Clonescope"),
         "", false, false, true},
        {Do::Save, Menu::File, tr("&Save"), tr("Save the program as Python"), "Ctrl+S", true},
        {Do::SaveAs, Menu::File, tr("Save &as…"), tr("Save the program under another name"),
         "Ctrl+Shift+S"},
        {Do::ExportPicture, Menu::File, tr("Export &picture…"),
         tr("Save the picture as PNG or SVG"), "Ctrl+E", true},
        {Do::ExportReport, Menu::File, tr("Export sharing &report…"),
         tr("Save what the compared pair shares as text or JSON"), "Ctrl+Shift+E"},
        {Do::Quit, Menu::File, tr("&Quit"), tr("Close Clonescope"), "Ctrl+Q", true},

        {Do::Undo, Menu::Edit, tr("&Undo"), tr("Take back the last edit"), "Ctrl+Z"},
        {Do::Redo, Menu::Edit, tr("&Redo"), tr("Make the edit again"), "Ctrl+Shift+Z"},
        {Do::TakeBack, Menu::Edit, tr("Undo the &edit"),
         tr("Take back the edit that makes a later line fail"), "Ctrl+Alt+Z"},
        {Do::MoveToEnd, Menu::Edit, tr("&Move it to the end"),
         tr("Write the edit that makes a later line fail after the last line instead"),
         "Ctrl+Alt+E"},
        {Do::LeaveIt, Menu::Edit, tr("&Leave it"),
         tr("Keep the edit, and the later line that it makes fail"), "Ctrl+Alt+L"},
        {Do::Cut, Menu::Edit, tr("Cu&t"), tr("Cut the selected text"), "Ctrl+X", true},
        {Do::Copy, Menu::Edit, tr("&Copy"), tr("Copy the selected text"), "Ctrl+C"},
        {Do::Paste, Menu::Edit, tr("&Paste"), tr("Paste text at the cursor"), "Ctrl+V"},
        {Do::SelectAll, Menu::Edit, tr("Select &all"), tr("Select the whole program"), "Ctrl+A"},

        {Do::NewTensor, Menu::Clone, tr("&New tensor…"), tr("Write a line that makes a tensor"),
         "Ctrl+T"},
        {Do::ShallowCopy, Menu::Clone, tr("&Shallow copy"),
         tr("Clone the selection by copy.copy, and compare the two"), "Ctrl+D", true},
        {Do::DeepCopy, Menu::Clone, tr("&Deep copy"),
         tr("Clone the selection by copy.deepcopy, and compare the two"), "Ctrl+Shift+D"},
        {Do::MoreWays, Menu::Clone, tr("&More ways to clone"),
         tr("Every other way that the selection can be cloned"), "", false, false, true},
        {Do::SetAttribute, Menu::Clone, tr("Set &attribute…"),
         tr("Hang a value on the selected tensor"), "Ctrl+K", true},
        {Do::EditValue, Menu::Clone, tr("Edi&t value…"),
         tr("Change what stands in the row, cell or name that the keyboard is on"), "F2"},
        {Do::AppendItem, Menu::Clone, tr("A&ppend…"),
         tr("Add a value at the end of the selected list"), "Ctrl+Return"},
        {Do::InsertItem, Menu::Clone, tr("&Insert before…"),
         tr("Insert a value before the selected item"), "Ctrl+Shift+Return"},
        {Do::SetKey, Menu::Clone, tr("Set &key…"), tr("Set a key of the selected dict"),
         "Ctrl+Shift+K"},
        {Do::Rename, Menu::Clone, tr("&Rename attribute…"),
         tr("Give the selected attribute another name"), "Shift+F2"},
        {Do::Remove, Menu::Clone, tr("Remo&ve"),
         tr("Remove the row or the name that the keyboard is on"), "Ctrl+Del"},
        {Do::Rebind, Menu::Clone, tr("Re&bind name…"), tr("Point a name at something else"),
         "Ctrl+B"},

        {Do::FirstStep, Menu::Step, tr("To the &start"), tr("Before the first line"), "Alt+Home"},
        {Do::PreviousStep, Menu::Step, tr("&Back"), tr("One step back"), "Alt+Left"},
        {Do::NextStep, Menu::Step, tr("&Forward"), tr("One step forward"), "Alt+Right"},
        {Do::LastStep, Menu::Step, tr("To the &end"), tr("After the last line"), "Alt+End"},
        {Do::StepInto, Menu::Step, tr("Step &into"),
         tr("One moment on: into the calls and loops of the next statement"), "F11", true},
        {Do::StepOver, Menu::Step, tr("Step &over"),
         tr("On to the next moment of this call, past what it calls"), "F10"},
        {Do::StepOut, Menu::Step, tr("Step o&ut"), tr("On to where this call has returned"),
         "Shift+F11"},
        {Do::LeaveStatement, Menu::Step, tr("Whole state&ments again"),
         tr("Leave the moments of this statement"), "Ctrl+F11"},
        {Do::ToggleBreakpoint, Menu::Step, tr("Brea&kpoint"),
         tr("Stop before the line that the caret is in, or no longer"), "F9", true},
        {Do::GoOn, Menu::Step, tr("&Go on to a breakpoint"),
         tr("On to where a line with a breakpoint runs next, in whatever call"), "F7"},
        {Do::GoOnToCaret, Menu::Step, tr("Go o&n to this line"),
         tr("On to where the line that the caret is in runs next"), "Ctrl+F10"},
        {Do::StepBefore, Menu::Step, tr("Show the ste&p before"),
         tr("Look at the step before in place (hold B in the picture)"), "Ctrl+Shift+B", true,
         true},

        {Do::StopRun, Menu::Step, tr("S&top the run"),
         tr("End the run of a program that takes too long"), "Shift+F5", true},
        {Do::RunAgain, Menu::Step, tr("&Run again"), tr("Run the program that was stopped"), "F5"},
        {Do::RecordReal, Menu::Step, tr("Record &with real Python…"),
         tr("Have your own Python execute the program, and show what each step did"), "F6", true},
        {Do::CompareReal, Menu::Step, tr("&Compare with real Python…"),
         tr("Have your own Python execute the program, and say where Clonescope differs"),
         "Shift+F6"},
        {Do::BackToProgram, Menu::Step, tr("Back to t&he program"),
         tr("Put the recording away, and show the program as it was"), "Ctrl+F6"},

        {Do::Compare, Menu::View, tr("&Compare…"), tr("Choose the two names or paths to compare"),
         "Ctrl+M"},
        {Do::SwapCompare, Menu::View, tr("S&wap the compared"), tr("Exchange the two sides"),
         "Ctrl+Shift+M"},
        {Do::StopComparing, Menu::View, tr("S&top comparing"), tr("Show one picture without lanes"),
         "Ctrl+Alt+M"},
        {Do::ZoomIn, Menu::View, tr("&Zoom in"), tr("Draw the picture larger"), "Ctrl++", true},
        {Do::ZoomOut, Menu::View, tr("Zoom &out"), tr("Draw the picture smaller"), "Ctrl+-"},
        {Do::ActualSize, Menu::View, tr("&Actual size"), tr("Draw the picture at 100 %"), "Ctrl+0"},
        {Do::Fit, Menu::View, tr("&Fit"), tr("Show the whole picture"), "Ctrl+9"},
        {Do::TidyUp, Menu::View, tr("Tid&y up"),
         tr("Lay the cards out anew and forget where they were dragged"), "Ctrl+L", true},
        {Do::Fold, Menu::View, tr("Fold or &unfold"),
         tr("Fold the selected card into a strip, or open it"), "Ctrl+."},
        {Do::NextSeer, Menu::View, tr("Next that &sees the change"),
         tr("Go round the names that see the last change"), "F8"},
        {Do::PlayEdit, Menu::View, tr("Play the &edit again"),
         tr("Show once more what the last line changed, beat by beat"), "Shift+F8"},
        {Do::FocusProgram, Menu::View, tr("Go to &program"),
         tr("Put the keyboard into the program"), "Ctrl+1", true},
        {Do::FocusCanvas, Menu::View, tr("Go to p&icture"), tr("Put the keyboard into the picture"),
         "Ctrl+2"},
        {Do::FocusInspector, Menu::View, tr("Go to i&nspector"),
         tr("Put the keyboard into the inspector"), "Ctrl+3"},
        {Do::ThemeSystem, Menu::View, tr("Theme of the syste&m"),
         tr("Light or dark as the desktop is"), "Ctrl+Alt+0", true, true},
        {Do::ThemeLight, Menu::View, tr("&Light theme"), tr("Dark words on light ground"),
         "Ctrl+Alt+1", false, true},
        {Do::ThemeDark, Menu::View, tr("&Dark theme"), tr("Light words on dark ground"),
         "Ctrl+Alt+2", false, true},
        {Do::ReduceMotion, Menu::View, tr("&Reduce motion"),
         tr("Show every picture at once, without movement"), "Ctrl+Alt+3", false, true},
        {Do::Torch26, Menu::View, tr("PyTorch &2.6"), tr("Run by the rules of PyTorch 2.6"),
         "Ctrl+Alt+9", true, true},
        {Do::Torch113, Menu::View, tr("PyTorch 1.&13"),
         tr("Run by the rules of PyTorch 1.13, where copy.copy drops attributes"), "Ctrl+Alt+8",
         false, true},

        {Do::About, Menu::Help, tr("&About Clonescope"), tr("Version and licence"), "F1"},
    }};
}

std::array<ActionSpec, actionCount> actionSpecs()
{
    return ActionTexts::all();
}

QString menuText(QString code)
{
    return code.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

namespace
{

void setTips(QAction &action, const QString &tip)
{
    const QKeySequence keys = action.shortcut();
    action.setStatusTip(tip);
    action.setToolTip(keys.isEmpty() ? tip
                                     : tip + QStringLiteral(" (")
                              + keys.toString(QKeySequence::NativeText) + QLatin1Char(')'));
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
{
    for (const ActionSpec &spec : actionSpecs()) {
        auto *action = new QAction(spec.text, this);
        action->setShortcut(
            QKeySequence(QString::fromLatin1(spec.shortcut), QKeySequence::PortableText));
        setTips(*action, spec.tip);
        action->setCheckable(spec.isCheckable);
        window->addAction(action);
        m_actions[static_cast<std::size_t>(spec.what)] = action;
    }
}

void Actions::offer(Do what, const QString &whyNot) const
{
    QAction &action = *(*this)[what];
    action.setEnabled(whyNot.isEmpty());
    const auto specs = actionSpecs();
    const auto spec = std::ranges::find(specs, what, &ActionSpec::what);
    setTips(action, whyNot.isEmpty() ? spec->tip : whyNot);
}

} // namespace clonescope::views
