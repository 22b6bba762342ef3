// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/walks.h"

#include "model/frameworks/python/dicts.h"
#include "model/frameworks/python/sequences.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// What the objects answer that walk others. Their state is their own; what is called on the way may
// ask them in turn, so that it is read anew after every call.
namespace clonescope::model::python
{

namespace
{

constexpr std::int64_t ended = -1; // the position of a source that has no more, and never will

const Walk &walkAt(Interp &interp, Slot self)
{
    return *interp.heap().as<Walk>(self);
}

// The next member of a source, advancing in it.
bool nextOf(Interp &interp, Slot self, std::size_t position, Ref &member)
{
    const Walk &before = walkAt(interp, self);
    const std::size_t first = before.sources.size() - before.positions->size();
    const Ref source = interp.store().hold(before.sources[first + position]);
    const std::int64_t was = (*before.positions)[position];
    if (was == ended)
        return false;
    interp.spend(1);
    std::int64_t at = was;
    const bool found = interp.next(source, at, member);
    if (found && at == was)
        return true;
    Walk after = walkAt(interp, self);
    std::vector<std::int64_t> positions = *after.positions;
    positions[position] = found ? at : ended;
    after.positions = Shared(std::move(positions));
    interp.store().replace(self, std::move(after));
    return found;
}

void finish(Interp &interp, Slot self)
{
    Walk after = walkAt(interp, self);
    after.isDone = true;
    interp.store().replace(self, std::move(after));
}

bool nextNumbered(Interp &interp, Slot self, Ref &member)
{
    Ref value;
    if (!nextOf(interp, self, 0, value))
        return false;
    Walk after = walkAt(interp, self);
    const Ref number = interp.store().makeInt(after.count++);
    interp.store().replace(self, std::move(after));
    member = makeTuple(interp, std::array {number, value});
    return true;
}

// "argument 1", "arguments 1-2"
std::string before(std::size_t n)
{
    return n == 1 ? "argument 1" : "arguments 1-" + std::to_string(n);
}

// zip(strict=True): the first that ends must do so as the first of all, and with all others.
void requireSameLength(Interp &interp, Slot self, std::size_t firstEnded)
{
    const auto refuse = [&](std::size_t n, const std::string &than) {
        raise("ValueError",
              "zip() argument " + std::to_string(n + 1) + " is " + than + " than " + before(n));
    };
    if (firstEnded > 0)
        refuse(firstEnded, "shorter");
    Ref member;
    for (std::size_t i = 1; i < walkAt(interp, self).positions->size(); ++i)
        if (nextOf(interp, self, i, member))
            refuse(i, "longer");
}

// One member of each source; false where one has no more.
bool nextOfAll(Interp &interp, Slot self, std::vector<Ref> &members)
{
    const std::size_t count = walkAt(interp, self).positions->size();
    for (std::size_t i = 0; i < count; ++i) {
        Ref member;
        if (!nextOf(interp, self, i, member)) {
            if (walkAt(interp, self).isStrict)
                requireSameLength(interp, self, i);
            return false;
        }
        members.push_back(std::move(member));
    }
    return count > 0;
}

Ref calledWith(Interp &interp, Slot function, std::span<const Ref> members)
{
    const std::vector<Slot> arguments = slots(members);
    return interp.call(function, {arguments, {}});
}

bool nextMapped(Interp &interp, Slot self, Ref &member)
{
    std::vector<Ref> members;
    if (!nextOfAll(interp, self, members))
        return false;
    const Ref function = interp.store().hold(walkAt(interp, self).sources[0]);
    member = calledWith(interp, function, members);
    return true;
}

bool nextFiltered(Interp &interp, Slot self, Ref &member)
{
    const Ref function = interp.store().hold(walkAt(interp, self).sources[0]);
    Ref candidate;
    while (nextOf(interp, self, 0, candidate)) {
        const bool stays = function.slot() == Heap::none
            ? interp.truth(candidate)
            : interp.truth(calledWith(interp, function, std::span(&candidate, 1)));
        if (stays) {
            member = std::move(candidate);
            return true;
        }
    }
    return false;
}

bool nextCalled(Interp &interp, Slot self, Ref &member)
{
    const Ref function = interp.store().hold(walkAt(interp, self).sources[0]);
    const Ref sentinel = interp.store().hold(walkAt(interp, self).sources[1]);
    Ref answer = interp.call(function, {});
    if (interp.equal(sentinel, answer)) {
        finish(interp, self);
        return false;
    }
    member = std::move(answer);
    return true;
}

// Lets go of what it has walked to the end.
void release(Interp &interp, Slot self)
{
    Walk after = walkAt(interp, self);
    after.sources = {};
    after.positions = Shared(std::vector<std::int64_t>());
    after.isDone = true;
    interp.store().replace(self, std::move(after));
}

bool nextMember(Interp &interp, Slot self, Ref &member)
{
    if (nextOf(interp, self, 0, member))
        return true;
    release(interp, self);
    return false;
}

// The entry before the count, and how many are left; nullopt at the beginning of the dict.
std::optional<Dict::Entry> entryBefore(Interp &interp, Slot dict, std::int64_t size,
                                       std::int64_t &count)
{
    const Dict &read = *interp.heap().as<Dict>(dict);
    if (read.live != size)
        raise("RuntimeError", "dictionary changed size during iteration");
    while (count > 0) {
        const Dict::Entry entry = read.entries[static_cast<std::size_t>(--count)];
        if (entry.key != noSlot)
            return entry;
        interp.spend(Work::Member, 1); // a hole
    }
    return std::nullopt;
}

// The character that ends before byte `count`.
Ref characterBefore(Interp &interp, Slot string, std::int64_t &count)
{
    const auto whole = text(interp.heap(), string);
    const auto end = static_cast<std::size_t>(count);
    do
        --count;
    while ((static_cast<unsigned char>((*whole)[static_cast<std::size_t>(count)]) & 0xc0U)
           == 0x80U);
    const auto begin = static_cast<std::size_t>(count);
    return interp.store().makeStr(whole->substr(begin, end - begin));
}

// `count`: what is left, of members, of a dict's entries, of a string's bytes.
bool memberBefore(Interp &interp, Slot source, std::int64_t size, std::int64_t &count, Ref &member)
{
    const Heap &heap = interp.heap();
    const auto *view = heap.as<DictView>(source);
    const Slot dict = view ? view->dict : source;
    if (heap.as<Dict>(dict)) {
        const auto which = view ? view->which : DictView::Which::Keys;
        const auto entry = entryBefore(interp, dict, size, count);
        if (!entry)
            return false;
        member = which == DictView::Which::Items
            ? makeTuple(interp, std::array {entry->key, entry->value})
            : interp.store().hold(which == DictView::Which::Keys ? entry->key : entry->value);
        return true;
    }
    if (count <= 0)
        return false;
    if (heap.as<Str>(source)) {
        member = characterBefore(interp, source, count);
    } else if (heap.as<List>(source) || heap.as<Tuple>(source)) {
        const auto &items = itemsOf(heap, source);
        if (count > static_cast<std::int64_t>(items.size())) // a list that has lost its end
            return false;
        member = interp.store().hold(items[static_cast<std::size_t>(--count)]);
    } else {
        member = interp.item(source, interp.store().makeInt(--count));
    }
    return true;
}

bool nextReversed(Interp &interp, Slot self, Ref &member)
{
    const Walk walk = walkAt(interp, self);
    interp.spend(1);
    std::int64_t count = walk.count;
    const bool found
        = memberBefore(interp, walk.sources[0], walk.positions->front(), count, member);
    if (!found) {
        release(interp, self);
        return false;
    }
    Walk after = walkAt(interp, self);
    after.count = count;
    interp.store().replace(self, std::move(after));
    return true;
}

bool walkNext(Interp &interp, Slot self, std::int64_t &, Ref &member)
{
    const Walk &walk = walkAt(interp, self);
    if (walk.isDone)
        return false;
    const Ref alive = interp.store().hold(self);
    switch (walk.kind) {
    case Walk::Kind::Enumerate:
        return nextNumbered(interp, self, member);
    case Walk::Kind::Zip: {
        std::vector<Ref> members;
        const bool found = nextOfAll(interp, self, members);
        if (found)
            member = makeTuple(interp, members);
        return found;
    }
    case Walk::Kind::Map:
        return nextMapped(interp, self, member);
    case Walk::Kind::Filter:
        return nextFiltered(interp, self, member);
    case Walk::Kind::Reversed:
        return nextReversed(interp, self, member);
    case Walk::Kind::Callable:
        return nextCalled(interp, self, member);
    case Walk::Kind::Sequence:
        return nextMember(interp, self, member);
    }
    return false;
}

std::string walkRepr(Interp &interp, Slot self)
{
    return "<" + errorTypeName(interp.heap(), self) + " object at "
        + addressText(interp.heap(), self) + ">";
}

} // namespace

const TypeOps walkOps {.next = walkNext, .repr = walkRepr};

} // namespace clonescope::model::python
