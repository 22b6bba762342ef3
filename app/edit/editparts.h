// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/edit/edit.h"
#include "model/heap/parts.h"

#include <optional>

// What of the picture can be edited, and how.
namespace clonescope::app
{

// What a path leads to in a heap; noSlot for nothing.
[[nodiscard]] model::Slot slotAt(const model::Heap &heap, const QString &path);

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

// The attribute that a part of the object at `path` is, and the tensor that it is renamed or set
// through; none where it is no attribute.
struct AttributeAt {
    QString tensor, name;
};
[[nodiscard]] std::optional<AttributeAt> attributeAt(const model::Heap &heap, const QString &path,
                                                     model::Slot object, const model::Part &part);

// What a path names last, as a part of what the rest of it leads to; none for a bare name.
struct PartAt {
    QString holder;
    model::Slot object;
    model::Part part;
};
[[nodiscard]] std::optional<PartAt> lastPart(const model::Heap &heap, const QString &path);

// A path with a part of its object behind it.
[[nodiscard]] QString pathOfPart(const model::Heap &heap, const QString &path, model::Slot object,
                                 const model::Part &part);

// The tensor and the index by which an element of a buffer is written: `position` counts elements
// of `itemSize` bytes. The tensor at `preferred` where it reads the element, else the one that is
// chosen (see selected.h) of those that do; none where no tensor that a name reaches reads it.
struct ElementAt {
    model::Slot tensor;
    QString path;
    std::vector<qint64> index;
};
[[nodiscard]] std::optional<ElementAt> elementAt(const model::Heap &heap, model::Slot buffer,
                                                 std::int64_t position, std::size_t itemSize,
                                                 const QString &preferred);

} // namespace clonescope::app
