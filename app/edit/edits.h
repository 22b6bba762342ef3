// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/trial.h"
#include "app/edit/editparts.h"

#include <atomic>

namespace clonescope::app
{

// What an edit would write and do. Refused where `refusal` says why.
struct Preview : TriedEdit {
    QString code; // "will write": the new line or lines, without line ends around
    int line = 0; // the line, from 1, that its first line will be
    QString refusal; // a sentence, empty where the edit can be made
    QString notice; // what fails further down because of it, as a sentence; empty: nothing does
    [[nodiscard]] bool isPossible() const { return refusal.isEmpty(); }
};

// Works out the edit and tries it on a scratch heap: costs a run of the program.
[[nodiscard]] Preview preview(const EditContext &context, const Edit &wanted,
                              const std::atomic<bool> *cancelled = nullptr);

// The edit of `without`'s text, but after its last statement, tried in the same way. Refused also
// where its path, or what it reads besides, leads to another object there.
[[nodiscard]] Preview previewAtEnd(const EditContext &without, const Edit &edit,
                                   const std::atomic<bool> *cancelled = nullptr);

// The refusal of every edit of a recording, as a sentence.
[[nodiscard]] QString whyNoRecordingIsEdited();

// An edit whose name was left open takes a free one.
[[nodiscard]] Edit named(const EditContext &context, Edit edit);

// Only what would be written, without the trial: cheap enough for every key press.
[[nodiscard]] Preview draft(const EditContext &context, const Edit &edit);

} // namespace clonescope::app
