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
    visit(d.factory);
}
template <typename Visit> void of(const Set &s, Visit &visit)
{
    of(s.members, visit);
}
template <typename Visit> void of(const Deque &d, Visit &visit)
{
    for (const Slot item : d.items)
        visit(item);
}
template <typename Visit> void of(const Cell &c, Visit &visit)
{
    visit(c.content);
}
template <typename Visit> void of(const Function &f, Visit &visit)
{
    for (const Slot part : {f.globals, f.defaults, f.keywordDefaults, f.annotations, f.doc})
        visit(part);
    for (const Slot cell : f.cells)
        visit(cell);
}
template <typename Visit> void of(const BoundMethod &m, Visit &visit)
{
    visit(m.function);
    visit(m.self);
}
template <typename Visit> void of(const ClassMethod &m, Visit &visit)
{
    visit(m.function);
}
template <typename Visit> void of(const StaticMethod &m, Visit &visit)
{
    visit(m.function);
}
template <typename Visit> void of(const Property &p, Visit &visit)
{
    for (const Slot part : {p.getter, p.setter, p.deleter, p.doc})
        visit(part);
}
template <typename Visit> void of(const Class &c, Visit &visit)
{
    for (const Slot base : *c.bases)
        visit(base);
    for (const Slot base : *c.order)
        visit(base);
}
template <typename Visit> void of(const Instance &i, Visit &visit)
{
    for (const Slot value : i.slots)
        visit(value);
}
template <typename Visit> void of(const SlotValues &v, Visit &visit)
{
    for (const Slot value : v.slots)
        visit(value);
}
template <typename Visit> void of(const Exception &e, Visit &visit)
{
    for (const Slot part : {e.args, e.cause, e.context, e.traceback})
        visit(part);
}
template <typename Visit> void of(const Traceback &t, Visit &visit)
{
    visit(t.next);
    visit(t.variables);
}
template <typename Visit> void of(const ByteArray &a, Visit &visit)
{
    visit(a.buffer);
}
template <typename Visit> void of(const MemoryView &v, Visit &visit)
{
    visit(v.buffer);
    visit(v.source);
}
template <typename Visit> void of(const Super &s, Visit &visit)
{
    for (const Slot part : {s.type, s.self, s.start})
        visit(part);
}
template <typename Visit> void of(const Generator &g, Visit &visit)
{
    visit(g.function);
    if (!g.frame)
        return;
    for (const std::vector<Slot> *part :
         {&g.frame->stack, &g.frame->locals, &g.frame->cells, &g.frame->handled})
        for (const Slot slot : *part)
            visit(slot);
    for (const SuspendedFrame::Loop &loop : g.frame->loops)
        visit(loop.iterable);
    for (const SuspendedFrame::Method &method : g.frame->methods)
        visit(method.function);
}
template <typename Visit> void of(const WeakReference &w, Visit &visit)
{
    visit(w.callback);
}
template <typename Visit> void of(const MappingProxy &m, Visit &visit)
{
    visit(m.mapping);
}
template <typename Visit> void of(const GenericAlias &a, Visit &visit)
{
    visit(a.origin);
    visit(a.arguments);
}
template <typename Visit> void of(const Partial &p, Visit &visit)
{
    for (const Slot part : {p.function, p.args, p.keywords})
        visit(part);
}
template <typename Visit> void of(const Walk &w, Visit &visit)
{
    for (const Slot source : w.sources)
        visit(source);
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

template <typename Visit> void forEachReference(const Object &object, Visit visit)
{
    auto counted = [&](Slot slot) {
        if (slot != noSlot)
            visit(slot);
    };
    std::visit([&](const auto &part) { references::of(part, counted); }, object.payload);
    counted(object.type);
    counted(object.dict);
    counted(object.slots);
}

} // namespace clonescope::model
