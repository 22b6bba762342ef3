// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/heap/parts.h"

#include <QString>

#include <optional>
#include <vector>

namespace clonescope::views
{

// A place in the picture or the inspector in the document's words, for commands: an object, the
// path to edit it through, and what of it is meant.
struct Place {
    model::Slot object = model::noSlot;
    model::OriginKey key;
    QString path; // empty where nothing is to be edited
    QString name; // of the rail: the name itself is meant, bound to an object or not
    std::optional<model::Part> part; // a row
    std::optional<std::vector<qint64>> element; // of the tensor at `elementPath`
    QString elementPath; // that of the object, or of a tensor that reads a storage
    std::optional<std::int64_t> cell; // of the element, as the card counts
    bool isGhost = false; // the row that offers a new part
    QString lost; // an attribute that a clone did not carry
    QString fixed; // why what is meant cannot be edited, as a sentence
    QString shown; // what stands there now, as a program writes it
    explicit operator bool() const { return object != model::noSlot || !name.isEmpty(); }
};

} // namespace clonescope::views
