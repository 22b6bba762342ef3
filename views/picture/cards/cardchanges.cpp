// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/cards/cardchanges.h"

#include "app/words/wordings.h"
#include "model/heap/atomtext.h"
#include "model/heap/typenames.h"
#include "views/picture/cards/cardrows.h"
#include "views/picture/list/picturewords.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

using model::ChangeKind;
using model::Slot;

// A value of the heap before the step, as it stood in a cell.
QString oldText(const StepFacts &facts, Slot slot)
{
    if (slot == model::noSlot || slot.value >= facts.before.slotCount()
        || !facts.before.isLive(slot))
        return {};
    return elided(Face::Code,
                  model::isNode(facts.before, slot)
                      ? app::text(model::typeName(facts.before, slot))
                      : app::text(model::shownText(facts.before, slot)),
                  90);
}

// Where in `rows` a place stands; none where it is not shown.
std::optional<std::size_t> rowAt(const std::vector<Row> &rows, const model::Heap &heap,
                                 const model::WritePlace &place)
{
    const auto matches = [&](const Row &row) {
        const bool isLabelled = row.part.kind == model::PartKind::Labelled;
        if (const auto *item = std::get_if<model::place::Item>(&place)) {
            const bool isByPlace
                = isLabelled && (row.part.label == "<member>" || row.part.label.starts_with('.'));
            return row.kind == RowKind::Member && row.part.index == item->index
                && (row.part.kind == model::PartKind::Item || isByPlace);
        }
        const auto *key = std::get_if<model::place::Key>(&place);
        if (key && isLabelled) {
            const auto *text = heap.as<model::Str>(key->key);
            return row.part.label == "<member>"
                ? row.part.value != model::noSlot && model::sameKey(heap, row.part.value, key->key)
                : text && *text->utf8 == row.part.label;
        }
        return key && row.part.kind == model::PartKind::Value && row.part.key != model::noSlot
            && model::sameKey(heap, row.part.key, key->key);
    };
    const auto found = std::find_if(rows.begin(), rows.end(), matches);
    if (found == rows.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - rows.begin());
}

// A removed member stands once more, struck, where it was.
std::size_t insertGhost(const StepFacts &facts, const model::Write &write, std::vector<Row> &rows,
                        bool isAttribute)
{
    Row ghost;
    ghost.removed = ghost.changed = true;
    ghost.before = oldText(facts, write.before);
    ghost.note = Picture::tr("removed");
    ghost.part.index = -1;
    std::size_t at = rows.size();
    if (const auto *item = std::get_if<model::place::Item>(&write.place)) {
        ghost.label = QString::number(item->index);
        for (std::size_t i = rows.size(); i-- > 0;)
            if (rows[i].part.index >= item->index && !rows[i].removed
                && rows[i].kind != RowKind::Cut)
                at = i;
    } else if (const auto *key = std::get_if<model::place::Key>(&write.place)) {
        const bool isKnown
            = key->key.value < facts.before.slotCount() && facts.before.isLive(key->key);
        if (isKnown)
            ghost.label
                = elided(Face::Code, keyLabel(facts.before, key->key, isAttribute), labelWidth);
    }
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), ghost);
    return at;
}

std::optional<std::size_t> markRow(const StepFacts &facts, const model::Write &write,
                                   ChangeKind kind, std::vector<Row> &rows)
{
    const auto at = rowAt(rows, facts.heap, write.place);
    if (!at)
        return at;
    Row &row = rows[*at];
    row.changed = true;
    row.added = row.added || kind == ChangeKind::Added;
    if (row.added)
        row.note = Picture::tr("added");
    else if (row.before.isEmpty() && !(row.refers && kind == ChangeKind::ReferenceRebound))
        row.before = oldText(facts, write.before);
    return at;
}

void markStrip(const WrittenBytes &written, const model::Write &write, Card &card)
{
    const auto *elements = std::get_if<model::place::Elements>(&write.place);
    if (!elements)
        return;
    const auto size = static_cast<std::int64_t>(model::itemSize(elements->dtype));
    const std::int64_t count = written.ranges.count() / size;
    if (count > 1)
        card.strip()->note = Picture::tr("%L1 elements written").arg(count);
    card.beat = AtStrip {};
}

// As far as marks go: what else there is, is no row.
ChangeKind kindOf(const StepFacts &facts, const model::Write &write)
{
    if (write.before == model::noSlot)
        return ChangeKind::Added;
    if (write.after == model::noSlot)
        return ChangeKind::Removed;
    const bool wasObject = write.before.value < facts.before.slotCount()
        && facts.before.isLive(write.before) && model::isNode(facts.before, write.before);
    return wasObject ? ChangeKind::ReferenceRebound : ChangeKind::Set;
}

void advance(Stage &stage)
{
    if (stage >= Stage::Cell && stage < Stage::Seers)
        stage = static_cast<Stage>(static_cast<int>(stage) + 1);
}

} // namespace

Slot shownAt(const StepFacts &facts, const model::SeenChange &change)
{
    const auto *dict = facts.heap.as<model::Dict>(change.object);
    return dict && change.holder != model::noSlot && !facts.undocked.contains(change.object)
        ? change.holder
        : change.object;
}

RowIndex rowOfChange(const StepFacts &facts, const model::SeenChange &change, const Card &card)
{
    const bool inDrawer = card.drawer && change.object != card.slot;
    const auto at
        = rowAt(inDrawer ? card.drawer->rows : card.rows, facts.heap, facts.write(change).place);
    return at ? RowIndex(*at + (inDrawer ? card.rows.size() : 0)) : RowIndex();
}

void markChange(const StepFacts &facts, const model::SeenChange &change, Card &card, bool isTelling,
                Stage &next)
{
    const bool isFirst = card.stage == Stage::Line;
    if (isFirst)
        card.stage = next;
    if (card.kind == CardKind::Storage) {
        card.changed = true;
        if (isFirst) // all elements of a storage are one place
            advance(next);
        if (const auto written = facts.written.find(card.slot); written != facts.written.end())
            markStrip(written->second, facts.write(change), card);
        return;
    }
    const bool inDrawer = card.drawer && change.object != card.slot;
    std::vector<Row> &rows = inDrawer ? card.drawer->rows : card.rows;
    const bool standsOnceMore = change.kind == ChangeKind::Removed && card.folded.isEmpty();
    const bool isAttribute = inDrawer || card.kind == CardKind::Attributes
        || model::hasLabels(facts.heap, change.object);
    const std::optional<std::size_t> row = standsOnceMore
        ? insertGhost(facts, facts.write(change), rows, isAttribute)
        : markRow(facts, facts.write(change), change.kind, rows);
    if (row && rows[*row].stage == Stage::Line) {
        rows[*row].stage = next;
        advance(next);
    }
    if (!model::isRebind(change.kind) && !inDrawer)
        card.changed = true;
    if (isTelling && row)
        card.beat = RowIndex(*row + (inDrawer ? card.rows.size() : 0));
}

void markRest(const StepFacts &facts, std::vector<Card> &cards, Stage stage)
{
    std::unordered_map<Slot, Card *> shown;
    for (Card &card : cards) {
        if (!facts.isOld(card.slot, card.uid))
            continue;
        shown.emplace(card.slot, &card);
        if (const Slot dict = drawerDict(facts, card.slot); dict != model::noSlot)
            shown.emplace(dict, &card);
    }
    for (const model::Write &write : facts.current()->writes) {
        const auto found = shown.find(write.object);
        if (found == shown.end() || facts.heap.uid(write.object) != write.uid)
            continue;
        if (std::holds_alternative<model::place::Header>(write.place))
            continue; // no place of a card
        Card &card = *found->second;
        const bool inDrawer = card.drawer && write.object != card.slot;
        const ChangeKind kind = kindOf(facts, write);
        if (card.stage == Stage::Line)
            card.stage = stage;
        if (!model::isRebind(kind) && !inDrawer)
            card.changed = true;
        if (card.kind == CardKind::Storage || kind == ChangeKind::Removed)
            continue;
        std::vector<Row> &rows = inDrawer ? card.drawer->rows : card.rows;
        const auto row = markRow(facts, write, kind, rows);
        if (row && rows[*row].stage == Stage::Line)
            rows[*row].stage = stage;
    }
}

} // namespace clonescope::views
