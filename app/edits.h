// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/edit.h"
#include "app/program.h"
#include "app/viewstate.h"
#include "model/parts.h"

#include <atomic>
#include <optional>

namespace clonescope::app
{

class Document;

// All that a trial needs, as a value, so that it can be made in a worker.
struct EditContext {
    QString text;
    RunPtr run; // of that text
    std::size_t step = 0; // the edit goes in after this one
    model::Semantics semantics;
    model::Limits limits;
    bool isStale = false; // the run is that of an older text
};

// What an edit would write and do. Refused where `refusal` says why.
struct Preview {
    QString code; // "will write": the new line or lines, without line ends around
    int line = 0; // the line, from 1, that its first line will be
    int position = 0, removed = 0; // what of the text is replaced, in UTF-16 units
    QString added;
    QString refusal; // a sentence, empty where the edit can be made
    QString
        notice; // a later line would now fail, and the like; empty where there is nothing to say
    RunOutcome outcome; // of the text after the edit
    std::size_t step = 0; // that the edit becomes
    std::optional<ComparePair> compare; // the pair to compare from then on
    [[nodiscard]] bool isPossible() const { return refusal.isEmpty(); }
};

// Works out the edit and tries it on a scratch heap: costs a run of the program.
[[nodiscard]] Preview preview(const EditContext &context, const Edit &edit,
                              const std::atomic<bool> *cancelled = nullptr);
[[nodiscard]] Preview preview(const Document &document, const Edit &edit);

// Only what would be written, without the trial: cheap enough for every key press.
[[nodiscard]] Preview draft(const EditContext &context, const Edit &edit);

// The edit that replaces what stands in a part of the object at `path`: an item, a key's value, an
// attribute (the object being a tensor or its `__dict__`). None where the part cannot be replaced:
// see whyFixed().
[[nodiscard]] std::optional<Edit> replacing(const model::Heap &heap, const QString &path,
                                            model::Slot object, const model::Part &part,
                                            const QString &value);
[[nodiscard]] std::optional<Edit> removing(const model::Heap &heap, const QString &path,
                                           model::Slot object, const model::Part &part);
// Why a part of the object cannot be edited, as a sentence; empty where it can.
[[nodiscard]] QString whyFixed(const model::Heap &heap, model::Slot object,
                               const model::Part &part);

// A name that nothing in the program has yet: y, z, w, … or, from a longer one, tags2, tags3, …
[[nodiscard]] QString freeName(const EditContext &context, const QString &source);

// The name of the tensor that was made or bound last, for clone buttons with nothing selected.
[[nodiscard]] QString lastTensor(const model::Run &run, std::size_t step);

} // namespace clonescope::app
