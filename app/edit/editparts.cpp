// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/editparts.h"

#include "app/document/selected.h"
#include "app/text/text.h"
#include "app/text/translation.h"
#include "model/heap/atomtext.h"
#include "model/heap/inherited.h"
#include "model/questions/graph.h"
#include "model/questions/pathfinder.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"

#include <algorithm>

namespace clonescope::app
{

namespace
{

using model::PartKind;
using model::Slot;

QString keyText(const model::Heap &heap, const model::Part &part)
{
    return QString::fromStdString(model::atomText(heap, part.key));
}

// A `__dict__` is edited through its tensor: the path of the one without the last step.
std::optional<QString> tensorOf(const QString &path)
{
    auto parsed = model::parsePath(path.toStdString());
    if (!parsed || parsed->steps.empty() || parsed->steps.back().text != "__dict__")
        return std::nullopt;
    parsed->steps.pop_back();
    return text(model::pathText(*parsed));
}

// The index by which a layout reads `rest` elements behind its first; `d` is the first dimension
// that is still open.
bool findIndex(const model::StridedLayout &layout, std::int64_t rest, std::size_t d,
               std::vector<qint64> &index)
{
    if (d == layout.rank())
        return rest == 0;
    std::int64_t beyond = 0; // what the dimensions behind this one can make up at most
    for (std::size_t i = d + 1; i < layout.rank(); ++i)
        beyond += (layout.shape[i] - 1) * layout.stride[i];
    const std::int64_t stride = layout.stride[d];
    std::int64_t at = stride == 0 ? 0 : std::min(layout.shape[d] - 1, rest / stride);
    for (; at >= 0 && rest - at * stride <= beyond; --at) {
        index[d] = at;
        if (findIndex(layout, rest - at * stride, d + 1, index))
            return true;
    }
    return false;
}

// The index by which a tensor reads an element of its buffer; none where it does not.
std::optional<std::vector<qint64>> indexIn(const model::Heap &heap, Slot slot, Slot buffer,
                                           std::int64_t position, std::size_t itemSize)
{
    const auto *tensor = heap.as<model::Tensor>(slot);
    const auto *storage = tensor ? heap.as<model::StorageImpl>(tensor->storage) : nullptr;
    if (!storage || storage->buffer != buffer || model::itemSize(tensor->dtype) != itemSize)
        return std::nullopt;
    const model::StridedLayout layout = model::layoutInBuffer(heap, *tensor);
    std::vector<qint64> index(layout.rank());
    const bool isRead = layout.count() > 0 && position >= layout.offset
        && findIndex(layout, position - layout.offset, 0, index);
    return isRead ? std::optional(index) : std::nullopt;
}

} // namespace

Slot slotAt(const model::Heap &heap, const QString &path)
{
    const auto parsed = model::parsePath(path.toStdString());
    return parsed ? model::resolve(heap, *parsed) : model::noSlot;
}

QString whyFixed(const model::Heap &heap, Slot object, const model::Part &part)
{
    switch (part.kind) {
    case PartKind::Item:
        return heap.as<model::Tuple>(object)
            ? Edits::tr("A tuple never changes: rebind what holds it to a new one.")
            : QString();
    case PartKind::Value:
        return model::isNode(heap, part.key) ? Edits::tr("Its key cannot be written down.")
                                             : QString();
    case PartKind::Key:
        return Edits::tr("A key cannot be replaced: delete it and set another.");
    case PartKind::Attribute:
        return {};
    case PartKind::Dict:
        return Edits::tr("The attributes in it can be edited, one by one.");
    case PartKind::Storage:
        return Edits::tr("The bytes are edited through a tensor, element by element.");
    case PartKind::Base:
        return Edits::tr("What a view was taken of cannot be changed.");
    case PartKind::Grad:
        return Edits::tr("A gradient is edited element by element.");
    case PartKind::Self:
        return Edits::tr("A method stays bound to its object, which can be edited itself.");
    case PartKind::Labelled:
        return Edits::tr("Only a line of the program changes this.");
    }
    return {};
}

std::optional<AttributeAt> attributeAt(const model::Heap &heap, const QString &path, Slot object,
                                       const model::Part &part)
{
    const auto *name = heap.as<model::Str>(part.key);
    if (!name || (part.kind != PartKind::Value && part.kind != PartKind::Attribute))
        return std::nullopt;
    const auto tensor = heap.as<model::Dict>(object) ? tensorOf(path) : std::optional(path);
    return tensor ? std::optional<AttributeAt>({*tensor, QString::fromStdString(*name->utf8)})
                  : std::nullopt;
}

std::optional<Edit> replacing(const model::Heap &heap, const QString &path, Slot object,
                              const model::Part &part, const QString &value)
{
    if (!whyFixed(heap, object, part).isEmpty())
        return std::nullopt;
    if (part.kind == PartKind::Item)
        return edit::SetItem {path, part.index, value};
    if (const auto attribute = attributeAt(heap, path, object, part))
        return edit::SetAttribute {attribute->tensor, attribute->name, value};
    return edit::SetKey {path, keyText(heap, part), value};
}

std::optional<Edit> removing(const model::Heap &heap, const QString &path, Slot object,
                             const model::Part &part)
{
    if (!whyFixed(heap, object, part).isEmpty())
        return std::nullopt;
    if (part.kind == PartKind::Item)
        return edit::RemoveItem {path, part.index};
    if (const auto attribute = attributeAt(heap, path, object, part))
        return edit::DeleteAttribute {attribute->tensor, attribute->name};
    return edit::DeleteKey {path, keyText(heap, part)};
}

std::optional<PartAt> lastPart(const model::Heap &heap, const QString &path)
{
    auto parsed = model::parsePath(path.toStdString());
    if (!parsed || parsed->steps.empty())
        return std::nullopt;
    const model::PathStep last = parsed->steps.back();
    parsed->steps.pop_back();
    const Slot holder = model::resolve(heap, *parsed);
    std::optional<PartAt> found;
    const auto look = [&](const model::Part &part) {
        if (!found && model::pathStep(heap, part) == last)
            found = PartAt {text(model::pathText(*parsed)), holder, part};
    };
    model::forEachPart(heap, holder, look);
    model::Inherited(heap).forEach(holder, look);
    model::forEachPart(heap, model::dictOf(heap, holder), [&](const model::Part &part) {
        model::Part attribute = part;
        attribute.kind = model::PartKind::Attribute;
        const bool isText = part.kind == model::PartKind::Value && heap.as<model::Str>(part.key);
        if (!found && isText && model::pathStep(heap, attribute) == last)
            found = PartAt {text(model::pathText(*parsed)), holder, part};
    });
    return found;
}

QString pathOfPart(const model::Heap &heap, const QString &path, Slot object,
                   const model::Part &part)
{
    auto through = model::parsePath(path.toStdString());
    if (!through)
        return {};
    if (const auto attribute = attributeAt(heap, path, object, part)) {
        through = model::parsePath(attribute->tensor.toStdString());
        through->steps.push_back(
            {model::PathStep::Kind::Attribute, attribute->name.toStdString(), 0});
    } else {
        through->steps.push_back(model::pathStep(heap, part));
    }
    return text(model::pathText(*through));
}

std::optional<ElementAt> elementAt(const model::Heap &heap, Slot buffer, std::int64_t position,
                                   std::size_t itemSize, const QString &preferred)
{
    const auto wanted = model::parsePath(preferred.toStdString());
    const Slot first = wanted ? model::resolve(heap, *wanted) : model::noSlot;
    if (const auto index = indexIn(heap, first, buffer, position, itemSize))
        return ElementAt {first, preferred, *index};
    const model::Graph graph = model::graphOfNames(heap);
    std::vector<Slot> readers;
    for (const Slot node : graph.nodes)
        if (indexIn(heap, node, buffer, position, itemSize))
            readers.push_back(node);
    const QString path = chosenOf(model::pathsTo(heap, graph, readers, 1), preferred);
    const auto way = model::parsePath(path.toStdString());
    if (!way)
        return std::nullopt;
    const Slot tensor = model::resolve(heap, *way);
    return ElementAt {tensor, path, *indexIn(heap, tensor, buffer, position, itemSize)};
}

} // namespace clonescope::app
