// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/cards/cardrows.h"

#include "app/words/wordings.h"
#include "model/heap/atomtext.h"
#include "model/heap/inherited.h"
#include "model/heap/typenames.h"
#include "views/picture/list/picturewords.h"

namespace clonescope::views
{

using model::PartKind;
using model::Slot;

namespace
{

} // namespace

QString keyLabel(const model::Heap &heap, Slot key, bool isAttribute)
{
    const auto *name = heap.as<model::Str>(key);
    if (isAttribute && name)
        return app::text(*name->utf8);
    return model::isNode(heap, key) ? app::text(model::typeName(heap, key))
                                    : app::text(model::shownText(heap, key));
}

Row rowFor(const StepFacts &facts, RowKind kind, const model::Part &part, const QString &label)
{
    Row row;
    row.kind = kind;
    row.part = part;
    row.label = elided(Face::Code, label, labelWidth);
    if (model::isNode(facts.heap, part.value))
        row.refers = true;
    else
        row.value
            = elided(Face::Code, app::text(model::shownText(facts.heap, part.value)), valueWidth);
    return row;
}

std::vector<std::int64_t> keptMembers(const StepFacts &facts, Slot object)
{
    const auto found = facts.kept.find(object);
    return found == facts.kept.end() ? std::vector<std::int64_t>() : found->second;
}

Row cutRow(std::int64_t count)
{
    Row row;
    row.kind = RowKind::Cut;
    row.label = Picture::tr("⋯ %L1 more ⋯").arg(count);
    return row;
}

std::vector<Row> itemRows(const StepFacts &facts, Slot slot,
                          const model::PersistentVector<Slot> &items)
{
    std::vector<Row> rows;
    for (const auto &[i, cut] :
         shownOf(static_cast<std::int64_t>(items.size()), 7, 3, keptMembers(facts, slot))) {
        if (cut > 0) {
            rows.push_back(cutRow(cut));
            continue;
        }
        const model::Part part {PartKind::Item, i, model::noSlot,
                                items[static_cast<std::size_t>(i)]};
        rows.push_back(rowFor(facts, RowKind::Member, part, QString::number(i)));
    }
    return rows;
}

std::vector<Row> entryRows(const StepFacts &facts, Slot slot, bool isAttributes)
{
    const auto &dict = *facts.heap.as<model::Dict>(slot);
    std::vector<const model::Dict::Entry *> entries;
    for (const model::Dict::Entry &entry : dict.entries)
        if (entry.key != model::noSlot)
            entries.push_back(&entry);
    std::vector<Row> rows;
    for (const auto &[i, cut] :
         shownOf(static_cast<std::int64_t>(entries.size()), 9, 3, keptMembers(facts, slot))) {
        if (cut > 0) {
            rows.push_back(cutRow(cut));
            continue;
        }
        const model::Dict::Entry &entry = *entries[static_cast<std::size_t>(i)];
        if (!isAttributes && model::isNode(facts.heap, entry.key))
            rows.push_back(rowFor(facts, RowKind::Key, {PartKind::Key, i, model::noSlot, entry.key},
                                  Picture::tr("key")));
        rows.push_back(rowFor(facts, isAttributes ? RowKind::Attribute : RowKind::Member,
                              {PartKind::Value, i, entry.key, entry.value},
                              keyLabel(facts.heap, entry.key, isAttributes)));
    }
    return rows;
}

Row factRow(const QString &label, const QString &value, Fact fact)
{
    Row row;
    row.kind = RowKind::Fact;
    row.fact = fact;
    row.label = label;
    row.value = value;
    return row;
}

Slot drawerDict(const StepFacts &facts, Slot holder)
{
    const Slot slot = model::dictOf(facts.heap, holder);
    const auto *dict = facts.heap.as<model::Dict>(slot);
    return dict && dict->live > 0 && !facts.undocked.contains(slot) ? slot : model::noSlot;
}

void addDrawer(const StepFacts &facts, Card &card)
{
    if (const Slot dict = drawerDict(facts, card.slot); dict != model::noSlot)
        card.drawer = Drawer {facts.key(dict), {}, entryRows(facts, dict, true)};
    const auto lost = facts.lost.find(card.slot);
    if (lost == facts.lost.end())
        return;
    if (!card.drawer)
        card.drawer = Drawer {{}, Picture::tr("empty"), {}};
    for (const model::LostAttribute &attribute : lost->second) {
        Row row;
        row.kind = RowKind::Lost;
        row.label = elided(Face::Code, app::text(attribute.attribute), labelWidth);
        row.value = app::lostText(attribute);
        row.note = Picture::tr("lost");
        card.drawer->rows.push_back(row);
    }
}

void addInherited(const StepFacts &facts, Card &card)
{
    constexpr std::size_t most = 8;
    std::vector<Row> rows;
    model::Inherited(facts.heap).forEach(card.slot, [&](const model::Part &part) {
        if (!facts.graph.reaches(part.value))
            return;
        rows.push_back(rowFor(facts, RowKind::Inherited, part,
                              app::text(*facts.heap.as<model::Str>(part.key)->utf8)));
        rows.back().value = Picture::tr("of the class");
    });
    for (const auto &[i, cut] : shownOf(static_cast<std::int64_t>(rows.size()), most, 0, {}))
        card.rows.push_back(cut > 0 ? cutRow(cut) : rows[static_cast<std::size_t>(i)]);
}

} // namespace clonescope::views
