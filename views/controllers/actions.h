// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QObject>

#include <array>

namespace clonescope::views
{

// Everything a user can do from a menu. The table in the source gives each its words, shortcut and
// place.
enum class Do : std::uint8_t {
    New,
    Open,
    OpenRecent,
    Examples,
    Save,
    SaveAs,
    ExportPicture,
    ExportReport,
    Quit,
    Undo,
    Redo,
    TakeBack,
    MoveToEnd,
    LeaveIt,
    Cut,
    Copy,
    Paste,
    SelectAll,
    NewTensor,
    ShallowCopy,
    DeepCopy,
    MoreWays,
    SetAttribute,
    EditValue,
    AppendItem,
    InsertItem,
    SetKey,
    Rename,
    Remove,
    Rebind,
    FirstStep,
    PreviousStep,
    NextStep,
    LastStep,
    StepInto,
    StepOver,
    StepOut,
    LeaveStatement,
    ToggleBreakpoint,
    GoOn,
    GoOnToCaret,
    StepBefore,
    StopRun,
    RunAgain,
    RecordReal,
    CompareReal,
    BackToProgram,
    Compare,
    SwapCompare,
    StopComparing,
    ZoomIn,
    ZoomOut,
    ActualSize,
    Fit,
    TidyUp,
    Fold,
    NextSeer,
    PlayEdit,
    FocusProgram,
    FocusCanvas,
    FocusInspector,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ReduceMotion,
    Torch26,
    Torch113,
    About
};
constexpr std::size_t actionCount = static_cast<std::size_t>(Do::About) + 1;

enum class Menu : std::uint8_t { File, Edit, Clone, Step, View, Help };
constexpr std::size_t menuCount = 6;

struct ActionSpec {
    Do what;
    Menu menu;
    QString text;
    QString tip; // one sentence
    const char *shortcut; // portable; "" none; a standard key goes by its portable form
    bool startsGroup = false;
    bool isCheckable = false;
    bool isSubmenu = false;
};

[[nodiscard]] std::array<ActionSpec, actionCount> actionSpecs(); // in the language that is set

// A piece of a program as a text of a menu, where & stands before a letter to choose it by.
[[nodiscard]] QString menuText(QString code);

// The actions themselves, made once for a window.
class Actions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Actions)

public:
    explicit Actions(QWidget *window);
    [[nodiscard]] QAction *operator[](Do what) const
    {
        return m_actions[static_cast<std::size_t>(what)];
    }
    // Offers it, or says in the place of what it does why it is not offered.
    void offer(Do what, const QString &whyNot) const;

private:
    std::array<QAction *, actionCount> m_actions {};
};

} // namespace clonescope::views
