// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/object.h"

namespace clonescope::model
{

namespace references
{

template <typename Visit> void of(const auto &, Visit &) { }
template <typename Visit> void of(const Slice &s, Visit &visit)
{
    visit(s.start);
    visit(s.stop);
    visit(s.step);
}
template <typename Visit> void of(const Builtin &b, Visit &visit)
{
    visit(b.self);
}
template <typename Visit> void of(const Iterator &i, Visit &visit)
{
    visit(i.source);
}
template <typename Visit> void of(const DictView &v, Visit &visit)
{
    visit(v.dict);
}
template <typename Visit> void of(const List &l, Visit &visit)
{
    for (const Slot item : l.items)
        visit(item);
}
template <typename Visit> void of(const Tuple &t, Visit &visit)
{
    for (const Slot item : t.items)
        visit(item);
}
template <typename Visit> void of(const Dict &d, Visit &visit)
{
    for (const Dict::Entry &entry : d.entries) {
        visit(entry.key);
        visit(entry.value);
    }
}
template <typename Visit> void of(const StorageImpl &s, Visit &visit)
{
    visit(s.buffer);
}
template <typename Visit> void of(const GradNode &g, Visit &visit)
{
    for (const Slot input : g.inputs)
        visit(input);
}
template <typename Visit> void of(const Tensor &t, Visit &visit)
{
    for (const Slot part : {t.storage, t.version, t.dict, t.base, t.grad, t.gradNode})
        visit(part);
}

template <typename Visit> void of(const Recorded &r, Visit &visit)
{
    visit(r.dict);
    for (const RecordedPart &part : r.parts) {
        visit(part.label);
        visit(part.value);
    }
}

} // namespace references

template <typename Visit> void forEachReference(const Payload &payload, Visit visit)
{
    auto counted = [&](Slot slot) {
        if (slot != noSlot)
            visit(slot);
    };
    std::visit([&](const auto &part) { references::of(part, counted); }, payload);
}

} // namespace clonescope::model
