// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/cards/cardreferences.h"

#include "app/words/wordings.h"
#include "model/heap/atomtext.h"
#include "views/picture/cards/cardchanges.h"
#include "views/picture/cards/ways.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

using model::Slot;

constexpr std::size_t mostTags = 300; // further names are counted in the legend

void addTag(Projection &p, const QString &name, OwnerRank rank, Slot value, bool isPath)
{
    Tag tag;
    tag.name = tag.label = name;
    if (const qsizetype at = name.indexOf(u'@'); at > 0 && !isPath) {
        tag.call = name.mid(at + 1);
        if (!p.facts.sharing) // above lanes names do not stand together
            tag.label = name.left(at);
    }
    tag.rank = rank;
    tag.isPath = isPath;
    if (model::isNode(p.facts.heap, value))
        tag.card = p.cardOf(value);
    else
        tag.value = elided(Face::Code, app::text(model::shownText(p.facts.heap, value)), 120);
    p.out.tags.push_back(std::move(tag));
}

// The names that the step's sentences and marks speak of.
std::unordered_set<std::string> toldNames(const Projection &p)
{
    constexpr std::size_t mostSeers = 20;
    std::unordered_set<std::string> told;
    for (const model::SeenChange &change : p.facts.changes.changes) {
        if (change.writtenAs)
            told.insert(change.writtenAs->name);
        std::size_t seers = 0;
        for (const model::NameSight &sight : change.names)
            if (sight.sees && seers++ < mostSeers)
                told.insert(sight.name);
    }
    return told;
}

void addTags(Projection &p)
{
    const auto &names = p.facts.owners.names();
    const auto isName = [&](OwnerRank rank) {
        return std::find(p.facts.rankOf.begin(), p.facts.rankOf.end(), rank)
            != p.facts.rankOf.end();
    };
    if (p.facts.sharing && !isName(rankOfA))
        addTag(p, p.out.nameA, rankOfA, p.facts.sharing->a, true);
    if (p.facts.sharing && !isName(rankOfB) && p.out.nameA != p.out.nameB)
        addTag(p, p.out.nameB, rankOfB, p.facts.sharing->b, true);
    const auto isTold = toldNames(p);
    std::size_t free = mostTags;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isCompared = p.facts.sharing && p.facts.rankOf[i] <= rankOfB;
        if (free == 0 && !isCompared && !isTold.contains(names[i].name)) {
            ++p.out.moreTags;
            continue;
        }
        free -= free > 0 ? 1 : 0;
        addTag(p, QString::fromStdString(names[i].name), p.facts.rankOf[i], names[i].value, false);
    }
}

TagIndex tagOf(const Projection &p, const std::string &name)
{
    const QString sought = QString::fromStdString(name);
    return p.out.tags.find([&](const Tag &tag) { return !tag.isPath && tag.name == sought; });
}

void markName(Projection &p, const model::Write &write)
{
    const bool isRebound = write.before != model::noSlot && write.after != model::noSlot;
    if (isRebound && write.beforeUid == write.afterUid)
        return; // y += 1 binds y to what it was
    const auto *key = std::get_if<model::place::Key>(&write.place);
    const auto *name = key ? p.facts.heap.as<model::Str>(key->key) : nullptr;
    if (!name)
        return;
    const TagIndex at = tagOf(p, *name->utf8);
    if (!at)
        return;
    Tag &tag = p.out.tags[at];
    tag.changed = true;
    tag.stage = p.facts.isStaged() ? Stage::Seers : Stage::Line;
}

// A step of more changes than are worked out has its marks all the same.
void markRest(Projection &p, Stage stage)
{
    markRest(p.facts, p.out.cards, stage);
    std::unordered_map<std::string_view, const model::Write *> bound;
    for (const model::Write &write : p.facts.current()->writes) {
        const auto *key = std::get_if<model::place::Key>(&write.place);
        if (!p.facts.heap.holdsNames(write.object) || !key || write.after == model::noSlot)
            continue;
        if (const auto *name = p.facts.heap.as<model::Str>(key->key))
            bound.emplace(*name->utf8, &write);
    }
    for (const auto &[name, write] : bound)
        markName(p, *write);
}

void noteTags(Projection &p)
{
    const bool isWritten = p.facts.isStaged();
    for (Tag &tag : p.out.tags) {
        if (tag.isPath)
            continue;
        const app::NameNote note = app::noteOf(p.facts.edits, tag.name.toStdString());
        if (!note.sees && !note.looksElsewhere)
            continue;
        tag.note = note.text;
        tag.isQuiet = !note.sees;
        tag.stage = note.writes ? Stage::Path : isWritten ? Stage::Seers : Stage::Line;
    }
}

// A tensor's numbers change with the storage that holds them.
void stageGrids(Projection &p)
{
    for (Card &card : p.out.cards)
        if (card.kind == CardKind::Tensor && card.stage == Stage::Line)
            for (const Row &row : card.rows)
                if (row.kind == RowKind::Bytes && row.target)
                    card.stage = p.card(row.target).stage;
}

// Rows may be inserted for what was removed, so cards are marked before references leave rows.
void mark(Projection &p)
{
    bool isTelling = true;
    Stage next = p.facts.isStaged() ? Stage::Cell : Stage::Line;
    for (const model::SeenChange &change : p.facts.changes.changes) {
        if (change.kind <= model::ChangeKind::Unnamed) {
            markName(p, p.facts.write(change));
        } else if (const CardIndex at = p.cardOf(shownAt(p.facts, change))) {
            markChange(p.facts, change, p.card(at), isTelling, next);
        }
        isTelling = false;
    }
    if (p.facts.changes.more > 0)
        markRest(p, next);
    stageGrids(p);
    for (const Card &each : p.out.cards) {
        p.out.hasChanged = p.out.hasChanged || each.changed || each.beat != BeatPlace();
        p.out.hasShared = p.out.hasShared || each.ink == Ink::Shared;
        for (const RowIndex i : each.rowIndices())
            p.out.hasLost = p.out.hasLost || each.row(i).kind == RowKind::Lost;
    }
    if (p.facts.options.showsChange)
        noteTags(p);
}

void addReferences(Projection &p)
{
    for (const TagIndex i : p.out.tags.indices())
        if (const Tag &tag = p.out.tags[i]; tag.card)
            p.out.references.push_back({Reference::Kind::Plain,
                                        i,
                                        {},
                                        {},
                                        tag.card,
                                        ownerInk(tag.rank),
                                        tag.changed,
                                        0,
                                        tag.stage,
                                        tag.changed});
    for (const CardIndex c : p.out.cards.indices()) {
        const Card &from = p.out.cards[c];
        for (const RowIndex i : from.rowIndices()) {
            const Row &row = from.row(i);
            if (!row.refers || !row.target)
                continue;
            const auto kind = row.kind == RowKind::Bytes ? Reference::Kind::Bytes
                : row.kind == RowKind::Base              ? Reference::Kind::Base
                : row.kind == RowKind::Inherited         ? Reference::Kind::Inherited
                                                         : Reference::Kind::Plain;
            p.out.references.push_back(
                {kind, {}, c, i, row.target, from.ink, row.changed, 0, row.stage, row.changed});
        }
    }
}

CardIndex cardOfUid(const Projection &p, model::Uid uid)
{
    return p.out.cards.find([&](const Card &card) { return card.uid == uid; });
}

// What a name or a slot was bound to, as long as that is still there to be pointed at.
void addOldReferences(Projection &p)
{
    for (const model::SeenChange &change : p.facts.changes.changes) {
        const model::Write &write = p.facts.write(change);
        const bool rebinds = change.kind == model::ChangeKind::NameRebound
            || change.kind == model::ChangeKind::ReferenceRebound;
        if (!rebinds || write.before == model::noSlot)
            continue;
        const CardIndex old = cardOfUid(p, write.beforeUid);
        Reference was {Reference::Kind::Was, {}, {}, {}, old, Ink::Quiet};
        if (change.kind == model::ChangeKind::NameRebound) {
            const auto *key = std::get_if<model::place::Key>(&write.place);
            const auto *name = key ? p.facts.heap.as<model::Str>(key->key) : nullptr;
            was.tag = name ? tagOf(p, *name->utf8) : TagIndex();
            if (was.tag)
                was.stage = p.out.tags[was.tag].stage;
        } else {
            was.card = p.cardOf(shownAt(p.facts, change));
            was.row = was.card ? rowOfChange(p.facts, change, p.card(was.card)) : RowIndex();
            if (was.row) {
                was.stage = p.card(was.card).row(was.row).stage;
                was.ink = p.card(was.card).ink;
            }
        }
        if (old && (was.tag || was.row) && write.beforeUid != write.afterUid)
            p.out.references.push_back(was);
    }
}

ReferenceIndex referenceFrom(const Projection &p, TagIndex tag, CardIndex from, RowIndex row)
{
    return p.out.references.find([&](const Reference &r) {
        return r.kind != Reference::Kind::Was && r.tag == tag && r.card == from && r.row == row;
    });
}

// The row of a card by which a way leaves it.
RowIndex rowOf(const Card &from, const model::Part &part)
{
    for (const RowIndex i : from.rowIndices())
        if (from.row(i).refers && from.row(i).part == part)
            return i;
    return {}; // cut out
}

// The references that a path runs along, from the name's own on; `to` is where it must end.
std::vector<ReferenceIndex> along(Projection &p, const model::Path &path, Slot to)
{
    std::vector<ReferenceIndex> found;
    if (const TagIndex tag = tagOf(p, path.name))
        found.push_back(referenceFrom(p, tag, {}, {}));
    for (const Leg &leg : legsOf(p.facts.heap, p.facts.undocked, path, to))
        if (const CardIndex from = p.cardOf(leg.from))
            found.push_back(referenceFrom(p, {}, from, rowOf(p.card(from), leg.part)));
    std::erase(found, ReferenceIndex());
    return found;
}

// The second mark stands where the written path arrives, the fourth where the others do.
void addBeats(Projection &p)
{
    if (!p.facts.isStaged())
        return;
    const model::SeenChange &telling = p.facts.changes.changes.front();
    p.out.hasBeats = true;
    const Slot object = telling.object;
    std::vector<ReferenceIndex> written = along(p, *telling.writtenAs, object);
    // A reference that the step itself swung is where the path ends, not what it runs along.
    if (written.size() > 1 && p.out.references[written.back()].isSwung)
        written.pop_back();
    const auto light = [&](const std::vector<ReferenceIndex> &path, int beat, Stage stage) {
        if (path.empty())
            return;
        for (std::size_t i = path.size() > 1 ? 1 : 0; i < path.size(); ++i) {
            Reference &lit = p.out.references[path[i]];
            if (!std::exchange(lit.changed, true))
                lit.stage = stage;
        }
        p.out.references[path.back()].beat = beat;
    };
    light(written, 2, Stage::Path);
    for (const model::NameSight &sight : telling.names) {
        if (!sight.sees || sight.paths.empty() || sight.name == telling.writtenAs->name)
            continue;
        std::vector<ReferenceIndex> back = along(p, sight.paths.front(), object);
        std::erase_if(back, [&](ReferenceIndex r) {
            return std::find(written.begin(), written.end(), r) != written.end();
        });
        light(back, 4, Stage::Seers);
    }
}

} // namespace

void addReferencesAndMarks(Projection &p)
{
    addTags(p);
    mark(p);
    addReferences(p);
    addOldReferences(p);
    if (p.facts.options.showsChange)
        addBeats(p);
}

} // namespace clonescope::views
