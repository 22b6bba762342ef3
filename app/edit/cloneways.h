// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/edit/edits.h"

#include <atomic>
#include <vector>

namespace clonescope::app
{

// What became of one part when the way to clone was really gone.
enum class Fate { None, New, Shared, Same, Lost, Error };

// One way to clone an object and what it did, read off a scratch heap. Where it raised, all parts
// are Error and `error` is Python's message.
struct CloneWay {
    QString pattern; // "copy.copy({})": what edit::CloneBy takes
    QString code; // "copy.copy(x)"
    Fate object = Fate::None;
    Fate bytes = Fate::None; // None: it has no bytes
    Fate members = Fate::None; // attributes of a tensor, items of a container; None: it has none
    QString error;
    bool operator==(const CloneWay &) const = default;
};

// Every way to clone the object at `path` at the context's step. Empty where the path reaches
// nothing there, or nothing that can be cloned.
[[nodiscard]] std::vector<CloneWay> waysToClone(const EditContext &context, const QString &path,
                                                const std::atomic<bool> *cancelled = nullptr);

} // namespace clonescope::app
