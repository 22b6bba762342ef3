// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/bytessearch.h"

#include "model/engine/growingtext.h"
#include "model/frameworks/python/bytes.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/textsearch.h"
#include "model/heap/typenames.h"

#include <array>

namespace clonescope::model::python
{

namespace
{

// What find() and its like look for: bytes, or the number of one.
std::string wantedBytes(Interp &interp, Slot given)
{
    if (holdsBytes(interp.heap(), given))
        return *bytesAt(interp.heap(), given);
    const Ref integer = integerOf(interp, given);
    if (!integer)
        raise("TypeError",
              "argument should be integer or bytes-like object, not '"
                  + errorTypeName(interp.heap(), given) + "'");
    const auto value = smallInteger(interp.heap(), integer);
    return {byteOf(value ? *value : -1, "byte")};
}

struct ByteWindow {
    Shared<std::string> whole;
    std::string_view text;
    std::int64_t begin = 0;
    bool isPossible = true;
};

ByteWindow byteWindow(Interp &interp, Slot self, std::span<const Slot> bounds)
{
    ByteWindow result;
    result.whole = bytesAt(interp.heap(), self);
    const auto size = static_cast<std::int64_t>(result.whole->size());
    const Span span = argumentSpan(interp, bounds, size);
    result.begin = span.begin;
    result.isPossible = span.begin <= size && span.begin <= span.end;
    if (result.isPossible)
        result.text = std::string_view(*result.whole)
                          .substr(static_cast<std::size_t>(span.begin),
                                  static_cast<std::size_t>(span.end - span.begin));
    return result;
}

void requireSearch(std::string_view function, const Arguments &arguments)
{
    refuseKeywords("bytes." + std::string(function), arguments);
    const std::size_t given = arguments.positional.size();
    if (given < 1 || given > 3)
        raise("TypeError",
              std::string(function) + "() takes at "
                  + (given < 1 ? "least 1 argument (" : "most 3 arguments (")
                  + std::to_string(given) + " given)");
}

template <FixedString name, bool fromRight, bool raises>
Ref bytesFind(Interp &interp, Slot self, const Arguments &arguments)
{
    requireSearch(name.view(), arguments);
    const std::string wanted = wantedBytes(interp, arguments.positional[0]);
    const ByteWindow in = byteWindow(interp, self, arguments.positional.subspan(1));
    const std::size_t at
        = in.isPossible ? TextSearch(interp, wanted, fromRight).in(in.text) : std::string::npos;
    if (at != std::string::npos)
        return interp.store().makeInt(in.begin + static_cast<std::int64_t>(at));
    if (raises)
        raise("ValueError", "subsection not found");
    return interp.store().makeInt(-1);
}

Ref bytesCount(Interp &interp, Slot self, const Arguments &arguments)
{
    requireSearch("count", arguments);
    const std::string wanted = wantedBytes(interp, arguments.positional[0]);
    const ByteWindow in = byteWindow(interp, self, arguments.positional.subspan(1));
    if (!in.isPossible)
        return interp.store().makeInt(0);
    if (wanted.empty())
        return interp.store().makeInt(static_cast<std::int64_t>(in.text.size()) + 1);
    const TextSearch search(interp, wanted);
    std::int64_t found = 0;
    std::string_view rest = in.text;
    for (std::size_t at = search.in(rest); at != std::string::npos; at = search.in(rest), ++found)
        rest.remove_prefix(at + wanted.size());
    return interp.store().makeInt(found);
}

template <FixedString name, bool atEnd>
Ref bytesAffix(Interp &interp, Slot self, const Arguments &arguments)
{
    requireSearch(name.view(), arguments);
    const Heap &heap = interp.heap();
    const Slot wanted = arguments.positional[0];
    const ByteWindow in = byteWindow(interp, self, arguments.positional.subspan(1));
    const auto has = [&](Slot affix) {
        const auto bytes = bytesArgument(interp, affix);
        interp.spend(Work::Byte, bytes->size());
        return in.isPossible && (atEnd ? in.text.ends_with(*bytes) : in.text.starts_with(*bytes));
    };
    if (const auto *tuple = heap.as<Tuple>(wanted)) {
        const PersistentVector<Slot> choices = tuple->items;
        return boolean(interp, std::any_of(choices.begin(), choices.end(), has));
    }
    if (!holdsBytes(heap, wanted))
        raise("TypeError",
              std::string(name.view()) + " first arg must be bytes or a tuple of bytes, not "
                  + errorTypeName(heap, wanted));
    return boolean(interp, has(wanted));
}

Ref bytesReplace(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("bytes.replace", arguments, 2, 3);
    const auto given = arguments.positional;
    const auto from = bytesArgument(interp, given[0]), to = bytesArgument(interp, given[1]);
    std::int64_t most = atMost(interp, given.size() > 2 ? given[2] : noSlot);
    const auto whole = bytesAt(interp.heap(), self);
    std::string_view rest = *whole;
    if (most == 0 || (from->empty() && to->empty()))
        return unchangedBytes(interp, self);
    GrowingText result(interp);
    if (from->empty()) { // between all bytes, and at both ends
        for (; most != 0 && !rest.empty(); --most) {
            interp.spend(Work::Character, 2);
            result.append(*to).append(rest.substr(0, 1));
            rest.remove_prefix(1);
        }
        if (most != 0)
            result.append(*to);
        return makeFilledLike(interp, self, result.append(rest).take());
    }
    const TextSearch search(interp, *from);
    for (std::size_t at = search.in(rest); most != 0 && at != std::string::npos;
         at = search.in(rest), --most) {
        interp.spend(Work::Character, 2);
        result.append(rest.substr(0, at)).append(*to);
        rest.remove_prefix(at + from->size());
    }
    if (rest.size() == whole->size())
        return unchangedBytes(interp, self);
    return makeFilledLike(interp, self, result.append(rest).take());
}

template <FixedString type, typename Self> constexpr auto searchMethods()
{
    return std::array {
        entry<type, "count", Self, bytesCount>(),
        entry<type, "endswith", Self, bytesAffix<"endswith", true>>(),
        entry<type, "find", Self, bytesFind<"find", false, false>>(),
        entry<type, "index", Self, bytesFind<"index", false, true>>(),
        entry<type, "replace", Self, bytesReplace>(),
        entry<type, "rfind", Self, bytesFind<"rfind", true, false>>(),
        entry<type, "rindex", Self, bytesFind<"rindex", true, true>>(),
        entry<type, "startswith", Self, bytesAffix<"startswith", false>>(),
    };
}

} // namespace

std::span<const Native> bytesSearchMethods()
{
    static constexpr std::array table = searchMethods<"bytes", ByteString>();
    return table;
}

std::span<const Native> byteArraySearchMethods()
{
    static constexpr std::array table = searchMethods<"bytearray", ByteArray>();
    return table;
}

} // namespace clonescope::model::python
