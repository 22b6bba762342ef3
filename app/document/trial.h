// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/viewstate.h"
#include "app/run/program.h"

namespace clonescope::app
{

// What of a document the trial of an edit needs, as a value, so that it can be made in a worker.
struct EditContext {
    QString text;
    RunPtr run; // of that text
    std::size_t step = 0; // the edit goes in after this one
    model::Semantics semantics;
    model::Limits limits;
    bool isStale = false; // the run is that of an older text
    bool isRecording = false; // there is no program to edit
    bool isWithin = false; // the step is a moment within a statement
};

// What a document takes up of an edit that was tried.
struct TriedEdit {
    int position = 0, removed = 0; // what of the text is replaced, in UTF-16 units
    QString added;
    RunOutcome outcome; // of the text after the edit; no run where the edit cannot be made
    std::size_t step = 0; // that the edit becomes
    std::optional<ComparePair> compare; // the pair to compare from then on
    QString made; // the name of what is selected from then on; empty: the selection stays
};

// What the edit makes, as it is reached by its name.
[[nodiscard]] Selection selectionOf(const TriedEdit &edit);

} // namespace clonescope::app
