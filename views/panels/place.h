// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/heap/parts.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace clonescope::views
{

// An element of a tensor, or of a storage through a tensor that reads it.
struct ElementPlace {
    struct Through {
        QString path; // of the tensor
        std::vector<qint64> index; // one a dimension
    };
    std::int64_t cell = 0; // as the card counts
    std::optional<Through> through; // none where no name reaches a tensor that reads it
};

// The row that offers a new part.
struct NewPart {
};

// An attribute that a clone did not carry.
struct LostPart {
    QString name;
};

// A place in the picture or the inspector in the document's words, for commands: an object, the
// path to edit it through, and what of it is meant.
struct Place {
    model::Slot object = model::noSlot;
    model::OriginKey key;
    QString path; // empty where nothing is to be edited
    QString name; // of the rail: the name itself is meant, bound to an object or not
    // What of the object is meant: all of it, a part that has a row, or one of these.
    std::variant<std::monostate, model::Part, ElementPlace, NewPart, LostPart> within;
    QString fixed; // why what is meant cannot be edited, as a sentence
    QString shown; // what stands there now, as a program writes it
    explicit operator bool() const { return object != model::noSlot || !name.isEmpty(); }

    template <typename T> [[nodiscard]] const T *as() const { return std::get_if<T>(&within); }
    template <typename T> [[nodiscard]] bool is() const { return as<T>() != nullptr; }
    // The line that writes the element that is meant goes through this, if there is one.
    [[nodiscard]] const ElementPlace::Through *element() const
    {
        const auto *at = as<ElementPlace>();
        return at && at->through ? &*at->through : nullptr;
    }
};

} // namespace clonescope::views
