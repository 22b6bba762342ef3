// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/parts.h"

#include "model/base/overload.h"
#include "model/heap/atomtext.h"
#include "model/heap/traits.h"
#include "model/heap/typenames.h"

#include <algorithm>

namespace clonescope::model
{

const Class *classOf(const Heap &heap, Slot slot)
{
    return slot == noSlot ? nullptr : heap.as<Class>(heap[slot].type);
}

Slot dictOf(const Heap &heap, Slot slot)
{
    if (const auto *tensor = heap.as<Tensor>(slot))
        return tensor->dict;
    if (const auto *recorded = heap.as<Recorded>(slot))
        return recorded->dict;
    return slot == noSlot || heap.as<Class>(slot) ? noSlot : heap[slot].dict;
}

const PersistentVector<Slot> *slotValues(const Heap &heap, Slot slot)
{
    if (const auto *instance = heap.as<Instance>(slot))
        return &instance->slots;
    const auto *values = heap.as<SlotValues>(heap[slot].slots);
    return values ? &values->slots : nullptr;
}

bool isOfProgram(const Heap &heap, Slot slot)
{
    const auto *function = heap.as<Function>(slot);
    const auto *type = heap.as<Class>(slot);
    return (function && function->names->module == "__main__")
        || (type && type->names->module == "__main__");
}

bool isNode(const Heap &heap, Slot slot)
{
    const Object &object = heap[slot];
    if (std::holds_alternative<Function>(object.payload)
        || std::holds_alternative<Class>(object.payload))
        return isOfProgram(heap, slot);
    if (object.type != noSlot)
        return true;
    return std::visit(
        Overload {[](const Tuple &tuple) { return !tuple.isSize; },
                  [&](const Builtin &function) {
                      return function.self != noSlot && function.type != "method-wrapper"
                          && isObject(heap, function.self);
                  },
                  [](const List &) { return true; }, [](const Dict &) { return true; },
                  [](const Set &) { return true; }, [](const Deque &) { return true; },
                  [](const Buffer &) { return true; }, [](const Tensor &) { return true; },
                  [](const GradNode &) { return true; }, [](const BoundMethod &) { return true; },
                  [](const Instance &) { return true; }, [](const Exception &) { return true; },
                  [](const WeakReference &) { return true; }, [](const Partial &) { return true; },
                  [](const Recorded &) { return true; }, [](const ByteArray &) { return true; },
                  [](const MemoryView &) { return true; }, [](const auto &) { return false; }},
        object.payload);
}

bool isObject(const Heap &heap, Slot slot)
{
    return isNode(heap, slot)
        || std::visit(
               Overload {
                   [](const Slice &) { return true; }, [](const Iterator &) { return true; },
                   [](const DictView &) { return true; }, [](const RandomState &) { return true; },
                   [](const Property &) { return true; }, [](const ClassMethod &) { return true; },
                   [](const StaticMethod &) { return true; },
                   [](const SlotDescriptor &) { return true; }, [](const Super &) { return true; },
                   [](const Generator &) { return true; }, [](const Walk &) { return true; },
                   [](const MappingProxy &) { return true; },
                   [](const GenericAlias &) { return true; },
                   [](const Traceback &) { return true; },
                   [](const CodeReference &) { return true; },
                   // A method taken of a class, as str.upper, and what Python binds in between.
                   [](const Builtin &b) {
                       return b.type == "method-wrapper" || b.type == "method_descriptor"
                           || b.type == "wrapper_descriptor";
                   },
                   [](const auto &) { return false; }},
               heap[slot].payload);
}

bool hasLabels(const Heap &heap, Slot slot)
{
    return slot != noSlot && isNode(heap, slot)
        && std::visit(
               Overload {[](const List &) { return false; }, [](const Tuple &) { return false; },
                         [](const Deque &) { return false; }, [](const Dict &) { return false; },
                         [](const Tensor &) { return false; }, [](const Buffer &) { return false; },
                         [](const Builtin &) { return false; }, [](const auto &) { return true; }},
               heap[slot].payload);
}

bool isClassData(const Heap &heap, const Dict::Entry &attribute)
{
    const std::string_view name = *heap.as<Str>(attribute.key)->utf8;
    const Slot value = attribute.value;
    return !(name.starts_with("__") && name.ends_with("__")) && !heap.as<Function>(value)
        && !heap.as<ClassMethod>(value) && !heap.as<StaticMethod>(value)
        && !heap.as<Property>(value) && !heap.as<SlotDescriptor>(value);
}

std::vector<Slot> sortedMembers(const Heap &heap, const Set &set)
{
    std::vector<std::pair<std::string, Slot>> atoms;
    std::vector<Slot> members, objects;
    for (const Dict::Entry &entry : set.members.entries) {
        if (entry.key == noSlot)
            continue;
        if (isObject(heap, entry.key))
            objects.push_back(entry.key);
        else
            atoms.emplace_back(std::string(typeName(heap, entry.key)) + '\0'
                                   + atomText(heap, entry.key),
                               entry.key);
    }
    std::ranges::sort(atoms);
    for (const auto &[text, slot] : atoms)
        members.push_back(slot);
    members.insert(members.end(), objects.begin(), objects.end());
    return members;
}

StridedLayout layoutInBuffer(const Heap &heap, const Tensor &tensor)
{
    StridedLayout layout = *tensor.layout;
    const auto &storage = *heap.as<StorageImpl>(tensor.storage);
    layout.offset += static_cast<std::int64_t>(storage.offset / itemSize(tensor.dtype));
    return layout;
}

} // namespace clonescope::model
