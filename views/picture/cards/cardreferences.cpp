// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/words/wordings.h"
#include "model/heap/atomtext.h"
#include "views/picture/cards/projection.h"
#include "views/picture/cards/ways.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

using model::Slot;

constexpr std::size_t mostTags = 300; // further names are counted in the legend

void addTag(Projection &p, const QString &name, int rank, Slot value, bool isPath)
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
    for (const model::Change &change : p.facts.changes.changes) {
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
    const auto isName = [&](int rank) {
        return std::find(p.facts.rankOf.begin(), p.facts.rankOf.end(), rank)
            != p.facts.rankOf.end();
    };
    if (p.facts.sharing && !isName(0))
        addTag(p, p.out.nameA, 0, p.facts.sharing->a, true);
    if (p.facts.sharing && !isName(1) && p.out.nameA != p.out.nameB)
        addTag(p, p.out.nameB, 1, p.facts.sharing->b, true);
    const auto isTold = toldNames(p);
    std::size_t free = mostTags;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isCompared = p.facts.sharing && p.facts.rankOf[i] < 2;
        if (free == 0 && !isCompared && !isTold.contains(names[i].name)) {
            ++p.out.moreTags;
            continue;
        }
        free -= free > 0 ? 1 : 0;
        addTag(p, QString::fromStdString(names[i].name), p.facts.rankOf[i], names[i].value, false);
    }
}

int tagOf(const Projection &p, const std::string &name)
{
    const QString sought = QString::fromStdString(name);
    for (std::size_t i = 0; i < p.out.tags.size(); ++i)
        if (!p.out.tags[i].isPath && p.out.tags[i].name == sought)
            return static_cast<int>(i);
    return -1;
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
    const int at = tagOf(p, *name->utf8);
    if (at < 0)
        return;
    Tag &tag = p.out.tags[static_cast<std::size_t>(at)];
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
                if (row.kind == RowKind::Bytes && row.target >= 0)
                    card.stage = p.card(row.target).stage;
}

// Rows may be inserted for what was removed, so cards are marked before references leave rows.
void mark(Projection &p)
{
    bool isTelling = true;
    Stage next = p.facts.isStaged() ? Stage::Cell : Stage::Line;
    for (const model::Change &change : p.facts.changes.changes) {
        if (change.kind <= model::ChangeKind::Unnamed) {
            markName(p, p.facts.write(change));
        } else if (const int at = p.cardOf(shownAt(p.facts, change)); at >= 0) {
            markChange(p.facts, change, p.card(at), isTelling, next);
        }
        isTelling = false;
    }
    if (p.facts.changes.more > 0)
        markRest(p, next);
    stageGrids(p);
    for (const Card &each : p.out.cards) {
        p.out.hasChanged = p.out.hasChanged || each.changed || each.beatRow != -1;
        p.out.hasShared = p.out.hasShared || each.ink == Ink::Shared;
        for (const Row &row : each.drawer)
            p.out.hasLost = p.out.hasLost || row.kind == RowKind::Lost;
    }
    if (p.facts.options.showsChange)
        noteTags(p);
}

void addReferences(Projection &p)
{
    for (std::size_t i = 0; i < p.out.tags.size(); ++i)
        if (const Tag &tag = p.out.tags[i]; tag.card >= 0)
            p.out.references.push_back({Reference::Kind::Plain, static_cast<int>(i), -1, -1,
                                        tag.card, ownerInk(tag.rank), tag.changed, 0, tag.stage,
                                        tag.changed});
    for (std::size_t c = 0; c < p.out.cards.size(); ++c) {
        const Card &from = p.out.cards[c];
        for (int i = 0; i < from.rowCount(); ++i) {
            const Row &row = from.row(i);
            if (!row.refers || row.target < 0)
                continue;
            const auto kind = row.kind == RowKind::Bytes ? Reference::Kind::Bytes
                : row.kind == RowKind::Base              ? Reference::Kind::Base
                : row.kind == RowKind::Inherited         ? Reference::Kind::Inherited
                                                         : Reference::Kind::Plain;
            p.out.references.push_back({kind, -1, static_cast<int>(c), i, row.target, from.ink,
                                        row.changed, 0, row.stage, row.changed});
        }
    }
}

int cardOfUid(const Projection &p, model::Uid uid)
{
    for (std::size_t i = 0; i < p.out.cards.size(); ++i)
        if (p.out.cards[i].uid == uid)
            return static_cast<int>(i);
    return -1;
}

// What a name or a slot was bound to, as long as that is still there to be pointed at.
void addOldReferences(Projection &p)
{
    for (const model::Change &change : p.facts.changes.changes) {
        const model::Write &write = p.facts.write(change);
        const bool rebinds = change.kind == model::ChangeKind::NameRebound
            || change.kind == model::ChangeKind::ReferenceRebound;
        if (!rebinds || write.before == model::noSlot)
            continue;
        const int old = cardOfUid(p, write.beforeUid);
        Reference was {Reference::Kind::Was, -1, -1, -1, old, Ink::Quiet};
        if (change.kind == model::ChangeKind::NameRebound) {
            const auto *key = std::get_if<model::place::Key>(&write.place);
            const auto *name = key ? p.facts.heap.as<model::Str>(key->key) : nullptr;
            was.tag = name ? tagOf(p, *name->utf8) : -1;
            if (was.tag >= 0)
                was.stage = p.out.tags[static_cast<std::size_t>(was.tag)].stage;
        } else {
            was.card = p.cardOf(shownAt(p.facts, change));
            for (int i = 0; was.card >= 0 && i < p.card(was.card).rowCount(); ++i)
                if (p.card(was.card).row(i).changed)
                    was.row = i;
            if (was.row >= 0) {
                was.stage = p.card(was.card).row(was.row).stage;
                was.ink = p.card(was.card).ink;
            }
        }
        if (old >= 0 && (was.tag >= 0 || was.row >= 0) && write.beforeUid != write.afterUid)
            p.out.references.push_back(was);
    }
}

int referenceFrom(const Projection &p, int tag, int from, int row)
{
    for (std::size_t i = 0; i < p.out.references.size(); ++i) {
        const Reference &r = p.out.references[i];
        if (r.kind != Reference::Kind::Was && r.tag == tag && r.card == from && r.row == row)
            return static_cast<int>(i);
    }
    return -1;
}

// The row of a card by which a way leaves it.
int rowOf(const Card &from, const model::Part &part)
{
    for (int i = 0; i < from.rowCount(); ++i)
        if (from.row(i).refers && from.row(i).part == part)
            return i;
    return -1; // cut out
}

// The references that a path runs along, from the name's own on; `to` is where it must end.
std::vector<int> along(Projection &p, const model::Path &path, Slot to)
{
    std::vector<int> found;
    if (const int tag = tagOf(p, path.name); tag >= 0)
        found.push_back(referenceFrom(p, tag, -1, -1));
    for (const Leg &leg : legsOf(p.facts.heap, p.facts.undocked, path, to))
        if (const int from = p.cardOf(leg.from); from >= 0)
            found.push_back(referenceFrom(p, -1, from, rowOf(p.card(from), leg.part)));
    std::erase(found, -1);
    return found;
}

// The second mark stands where the written path arrives, the fourth where the others do.
void addBeats(Projection &p)
{
    if (!p.facts.isStaged())
        return;
    const model::Change &telling = p.facts.changes.changes.front();
    p.out.hasBeats = true;
    const Slot object = telling.object;
    std::vector<int> written = along(p, *telling.writtenAs, object);
    // A reference that the step itself swung is where the path ends, not what it runs along.
    if (written.size() > 1 && p.out.references[static_cast<std::size_t>(written.back())].isSwung)
        written.pop_back();
    const auto light = [&](const std::vector<int> &path, int beat, Stage stage) {
        if (path.empty())
            return;
        for (std::size_t i = path.size() > 1 ? 1 : 0; i < path.size(); ++i) {
            Reference &lit = p.out.references[static_cast<std::size_t>(path[i])];
            if (!std::exchange(lit.changed, true))
                lit.stage = stage;
        }
        p.out.references[static_cast<std::size_t>(path.back())].beat = beat;
    };
    light(written, 2, Stage::Path);
    for (const model::NameSight &sight : telling.names) {
        if (!sight.sees || sight.paths.empty() || sight.name == telling.writtenAs->name)
            continue;
        std::vector<int> back = along(p, sight.paths.front(), object);
        std::erase_if(back, [&](int r) {
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
