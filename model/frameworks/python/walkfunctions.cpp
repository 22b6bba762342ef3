// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/dicts.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/sequences.h"
#include "model/frameworks/python/walks.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// enumerate, zip, map, filter, reversed, iter() and next().
namespace clonescope::model::python
{

namespace
{

// Of the class of iterators over a container.
std::string_view iteratorName(const Heap &heap, Slot walked)
{
    if (heap.as<List>(walked))
        return "list_iterator";
    if (heap.as<Tuple>(walked))
        return "tuple_iterator";
    if (heap.as<Range>(walked))
        return "range_iterator";
    if (heap.as<Dict>(walked))
        return "dict_keyiterator";
    if (heap.as<Set>(walked))
        return "set_iterator";
    if (heap.as<ByteString>(walked))
        return "bytes_iterator";
    if (heap.as<Deque>(walked))
        return "_deque_iterator";
    if (const auto *text = heap.as<Str>(walked))
        return std::any_of(text->utf8->begin(), text->utf8->end(), [](char c) { return c < 0; })
            ? "str_iterator"
            : "str_ascii_iterator";
    constexpr std::array<std::string_view, 3> views {"dict_keyiterator", "dict_valueiterator",
                                                     "dict_itemiterator"};
    if (const auto *view = heap.as<DictView>(walked))
        return views[static_cast<std::size_t>(view->which)];
    return "iterator";
}

// What is walked in the places of the arguments.
Walk walkOver(Interp &interp, Walk::Kind kind, std::string_view type, std::span<const Slot> sources,
              std::vector<Ref> &held)
{
    Walk walk;
    walk.kind = kind;
    walk.type = type;
    std::vector<std::int64_t> positions;
    for (const Slot source : sources) {
        held.push_back(interp.iterated(source));
        const Slot walked = held.back();
        walk.sources.push_back(walked);
        // What changes the size of a dict from now on is told.
        const auto *view = interp.heap().as<DictView>(walked);
        const Slot dict = view ? view->dict : walked;
        positions.push_back(interp.heap().as<Dict>(dict) ? beforeFirst(interp.heap(), dict) : 0);
    }
    walk.positions = Shared(std::move(positions));
    return walk;
}

Walk walkWith(Interp &interp, Walk::Kind kind, std::string_view type,
              std::span<const Slot> functionAndSources, std::vector<Ref> &held)
{
    const Walk over = walkOver(interp, kind, type, functionAndSources.subspan(1), held);
    Walk walk = over;
    walk.sources = {functionAndSources[0]};
    for (const Slot source : over.sources)
        walk.sources.push_back(source);
    return walk;
}

Ref reversedRange(Interp &interp, const Range &range)
{
    const Slot none = Heap::none;
    const Ref whole = interp.store().make(range);
    const Ref back = interp.store().make(Slice {none, none, interp.store().makeInt(-1)});
    return iteratorOf(interp, interp.item(whole, back));
}

std::string_view reversedName(const Heap &heap, Slot sequence)
{
    constexpr std::array<std::string_view, 3> views {
        "dict_reversekeyiterator", "dict_reversevalueiterator", "dict_reverseitemiterator"};
    if (heap.as<List>(sequence))
        return "list_reverseiterator";
    if (heap.as<Deque>(sequence))
        return "_deque_reverse_iterator";
    if (heap.as<Dict>(sequence))
        return views[0];
    if (const auto *view = heap.as<DictView>(sequence))
        return views[static_cast<std::size_t>(view->which)];
    return "reversed";
}

bool isReversible(Interp &interp, Slot object)
{
    const Heap &heap = interp.heap();
    return heap.as<List>(object) || heap.as<Tuple>(object) || heap.as<Str>(object)
        || heap.as<Dict>(object) || heap.as<DictView>(object) || heap.as<ByteString>(object)
        || heap.as<Deque>(object)
        || (heap.as<Instance>(object) && interp.attributeOrNone(object, "__getitem__")
            && interp.attributeOrNone(object, "__len__"));
}

} // namespace

bool isIterator(Interp &interp, Slot object)
{
    const Heap &heap = interp.heap();
    return heap.as<Walk>(object) || heap.as<Generator>(object) || heap.as<Iterator>(object)
        || (classOf(heap, object) && interp.attributeOrNone(object, "__next__"));
}

Ref iteratorOf(Interp &interp, Slot object)
{
    Ref walked = interp.iterated(object);
    if (isIterator(interp, walked))
        return walked;
    const Slot source = walked;
    std::vector<Ref> held;
    const std::string_view type = iteratorName(interp.heap(), source);
    return interp.store().make(
        walkOver(interp, Walk::Kind::Sequence, type, std::span(&source, 1), held));
}

Ref makeEnumerate(Interp &interp, Slot, const Arguments &arguments)
{
    const auto named = arguments.keywords;
    const std::size_t byPosition = arguments.positional.size(), all = byPosition + named.size();
    if (byPosition == 0 && (named.empty() || all > 2))
        raise("TypeError", "enumerate() missing required argument 'iterable'");
    if (all > 2)
        raise("TypeError",
              "enumerate() takes at most 2 arguments (" + std::to_string(all) + " given)");
    // The names are looked at in the order of the call, and only as many as there is room for.
    for (std::size_t i = 0; i < named.size(); ++i) {
        const bool isStart = byPosition + i == 1
            ? byPosition == 1 || named[0].first != "start"
            : named.size() == 2 && named[0].first != "iterable";
        if (named[i].first != (isStart ? "start" : "iterable"))
            raise("TypeError",
                  "'" + std::string(named[i].first)
                      + "' is an invalid keyword argument for enumerate()");
    }
    const auto given = takeNamed("enumerate", {"iterable", "start"}, arguments);
    std::int64_t start = 0;
    if (given[1] != noSlot) {
        const Ref number = integerOf(interp, given[1]);
        if (number && interp.heap().as<Int>(number)->big)
            unsupported("enumerate() from a number beyond 64 bits");
        start = integerArgument(interp, given[1]);
    }
    std::vector<Ref> held;
    Walk walk
        = walkOver(interp, Walk::Kind::Enumerate, "enumerate", std::span(given).first(1), held);
    walk.count = start;
    return interp.store().make(std::move(walk));
}

Ref makeZip(Interp &interp, Slot, const Arguments &arguments)
{
    const auto given = takeNamed("zip", {"strict"}, {std::span<const Slot>(), arguments.keywords});
    std::vector<Ref> held;
    Walk walk = walkOver(interp, Walk::Kind::Zip, "zip", arguments.positional, held);
    walk.isStrict = given[0] != noSlot && interp.truth(given[0]);
    return interp.store().make(std::move(walk));
}

Ref makeMap(Interp &interp, Slot, const Arguments &arguments)
{
    refuseKeywords("map", arguments);
    if (arguments.positional.size() < 2)
        raise("TypeError", "map() must have at least two arguments.");
    std::vector<Ref> held;
    return interp.store().make(
        walkWith(interp, Walk::Kind::Map, "map", arguments.positional, held));
}

Ref makeFilter(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("filter", arguments, 2, 2);
    std::vector<Ref> held;
    return interp.store().make(
        walkWith(interp, Walk::Kind::Filter, "filter", arguments.positional, held));
}

Ref makeReversed(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("reversed", arguments, 1, 1);
    const Slot sequence = arguments.positional[0];
    const Heap &heap = interp.heap();
    if (classOf(heap, sequence))
        if (const Ref own = interp.attributeOrNone(sequence, "__reversed__"))
            return interp.call(own, {});
    if (const auto *range = heap.as<Range>(sequence))
        return reversedRange(interp, *range);
    if (heap.as<Tensor>(sequence))
        unsupported("reversed() of a tensor");
    if (!isReversible(interp, sequence))
        raise("TypeError", "'" + errorTypeName(heap, sequence) + "' object is not reversible");
    Walk walk;
    walk.kind = Walk::Kind::Reversed;
    walk.type = reversedName(heap, sequence);
    walk.sources = {sequence};
    const std::int64_t size = interp.length(sequence);
    walk.positions = Shared(std::vector<std::int64_t> {size});
    const auto *view = heap.as<DictView>(sequence);
    const auto *dict = heap.as<Dict>(view ? view->dict : sequence);
    const auto *string = heap.as<Str>(sequence);
    walk.count = dict ? static_cast<std::int64_t>(dict->entries.size())
        : string      ? static_cast<std::int64_t>(string->utf8->size())
                      : size;
    return interp.store().make(std::move(walk));
}

namespace
{

Ref iter(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("iter", arguments, 1, 2);
    if (arguments.positional.size() == 1)
        return iteratorOf(interp, arguments.positional[0]);
    if (!isCallable(interp, arguments.positional[0]))
        raise("TypeError", "iter(v, w): v must be callable");
    Walk walk;
    walk.kind = Walk::Kind::Callable;
    walk.type = "callable_iterator";
    walk.sources = {arguments.positional[0], arguments.positional[1]};
    walk.positions = Shared(std::vector<std::int64_t>());
    return interp.store().make(std::move(walk));
}

Ref next(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("next", arguments, 1, 2);
    const Slot iterator = arguments.positional[0];
    if (!isIterator(interp, iterator))
        raise("TypeError",
              "'" + errorTypeName(interp.heap(), iterator) + "' object is not an iterator");
    if (arguments.positional.size() < 2 && interp.isSentTo(iterator))
        return interp.callSpecial(iterator, "__next__", {}); // with what its StopIteration says
    std::int64_t position = 0;
    Ref member;
    if (interp.next(iterator, position, member))
        return member;
    if (arguments.positional.size() < 2)
        raise("StopIteration", "");
    return interp.store().hold(arguments.positional[1]);
}

} // namespace

std::span<const Native> walkFunctions()
{
    static constexpr std::array table {Native {"iter", iter}, Native {"next", next}};
    return table;
}

} // namespace clonescope::model::python
