// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/editcheck.h"

#include "app/edit/editparts.h"
#include "app/text/translation.h"

#include <algorithm>

namespace clonescope::app
{

namespace
{

using model::Slot;

// One overload an edit, each true where its effect is there.
class Checker
{
public:
    Checker(const model::Run &run, std::size_t after, std::size_t target)
        : m_before(run.heapAfter(after))
        , m_after(run.heapAfter(target))
        , m_step(run.steps[target - 1])
    {
    }

    bool operator()(const edit::Clone &it) const { return isBound(it.name); }
    bool operator()(const edit::CloneBy &it) const { return isBound(it.name); }
    bool operator()(const edit::NewTensor &it) const { return isBound(it.name); }
    bool operator()(const edit::Rebind &it) const { return isBound(it.name); }
    bool operator()(const edit::DeleteName &it) const
    {
        return m_after.name(it.name.toStdString()) == model::noSlot;
    }

    bool operator()(const edit::SetAttribute &it) const
    {
        return isSameObject(it.object) && attribute(m_after, it.object, it.name) != model::noSlot;
    }
    bool operator()(const edit::RenameAttribute &it) const
    {
        return isSameObject(it.object) && attribute(m_after, it.object, it.name) == model::noSlot
            && attribute(m_after, it.object, it.to) == attribute(m_before, it.object, it.name);
    }
    bool operator()(const edit::DeleteAttribute &it) const
    {
        return isSameObject(it.object) && attribute(m_before, it.object, it.name) != model::noSlot
            && attribute(m_after, it.object, it.name) == model::noSlot;
    }

    bool operator()(const edit::SetItem &it) const { return wroteItem(it.object, it.index, 0); }
    bool operator()(const edit::AppendItem &it) const
    {
        return wroteItem(it.object, size(m_before, it.object), 1);
    }
    bool operator()(const edit::InsertItem &it) const { return wroteItem(it.object, it.index, 1); }
    bool operator()(const edit::RemoveItem &it) const { return wroteItem(it.object, it.index, -1); }

    bool operator()(const edit::SetKey &it) const { return wroteKey(it.object, false); }
    bool operator()(const edit::DeleteKey &it) const { return wroteKey(it.object, true); }

    bool operator()(const edit::SetElement &it) const
    {
        const Slot slot = slotAt(m_after, it.object);
        const auto *tensor = m_after.as<model::Tensor>(slot);
        const auto *storage = tensor ? m_after.as<model::StorageImpl>(tensor->storage) : nullptr;
        return storage && isSameObject(it.object)
            && wrote(storage->buffer, [](const model::Write &write) {
                   const auto *elements = std::get_if<model::place::Elements>(&write.place);
                   return elements && elements->layout->count() == 1;
               });
    }

private:
    bool isBound(const QString &name) const
    {
        return name.isEmpty() || m_after.name(name.toStdString()) != model::noSlot;
    }

    // The path still leads to the object that was edited.
    bool isSameObject(const QString &path) const
    {
        const Slot before = slotAt(m_before, path), after = slotAt(m_after, path);
        return before != model::noSlot && after != model::noSlot
            && m_before.uid(before) == m_after.uid(after);
    }

    static Slot attribute(const model::Heap &heap, const QString &path, const QString &name)
    {
        const auto *tensor = heap.as<model::Tensor>(slotAt(heap, path));
        const auto *dict = tensor ? heap.as<model::Dict>(tensor->dict) : nullptr;
        const auto entry = dict ? model::findEntry(heap, *dict, name.toStdString()) : std::nullopt;
        return entry ? dict->entries[*entry].value : model::noSlot;
    }

    static qint64 size(const model::Heap &heap, const QString &path)
    {
        const auto *list = heap.as<model::List>(slotAt(heap, path));
        return list ? static_cast<qint64>(list->items.size()) : -1;
    }

    template <typename Fits> bool wrote(Slot object, Fits fits) const
    {
        return std::any_of(
            m_step.writes.begin(), m_step.writes.end(), [&](const model::Write &write) {
                return write.object == object && write.uid == m_after.uid(object) && fits(write);
            });
    }

    bool wroteItem(const QString &path, qint64 index, qint64 growth) const
    {
        return isSameObject(path) && size(m_after, path) == size(m_before, path) + growth
            && wrote(slotAt(m_after, path), [index](const model::Write &write) {
                   const auto *item = std::get_if<model::place::Item>(&write.place);
                   return item && item->index == index;
               });
    }

    bool wroteKey(const QString &path, bool removed) const
    {
        return isSameObject(path)
            && wrote(slotAt(m_after, path), [removed](const model::Write &write) {
                   return std::holds_alternative<model::place::Key>(write.place)
                       && (write.after == model::noSlot) == removed;
               });
    }

    const model::Heap &m_before, &m_after;
    const model::Step &m_step;
};

QString reason(const Edit &edit)
{
    if (const auto *attribute = std::get_if<edit::SetAttribute>(&edit))
        return Edits::tr("%1 is part of every tensor, not an attribute of this one.")
            .arg(attribute->name);
    if (std::holds_alternative<edit::RenameAttribute>(edit)
        || std::holds_alternative<edit::DeleteAttribute>(edit))
        return Edits::tr("It is no attribute that was set on this object.");
    return Edits::tr("Tried out, the line did not do what was meant.");
}

} // namespace

QString whyNotAsIntended(const Edit &edit, const model::Run &run, std::size_t after,
                         std::size_t target)
{
    return std::visit(Checker(run, after, target), edit) ? QString() : reason(edit);
}

} // namespace clonescope::app
