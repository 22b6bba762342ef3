// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/growingtext.h"
#include "model/frameworks/python/bytes.h"
#include "model/frameworks/python/bytessearch.h"
#include "model/frameworks/python/codecs.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/tables.h"
#include "model/frameworks/python/textsearch.h"
#include "model/heap/typenames.h"

#include <algorithm>
#include <array>

namespace clonescope::model
{

namespace python
{

namespace
{

constexpr std::string_view white = " \t\n\r\v\f";

// Pieces of `like`, of its kind.
Ref listOfBytes(Interp &interp, Slot like, const Pieces &pieces)
{
    const std::size_t whole = bytesAt(interp.heap(), like)->size();
    std::vector<Ref> items;
    for (const std::string_view piece : pieces) {
        interp.spend(1);
        items.push_back(piece.size() == whole ? unchangedBytes(interp, like)
                                              : makeBytesLike(interp, like, std::string(piece)));
    }
    return makeList(interp, items);
}

Ref decodeBytes(Interp &interp, Slot self, const Arguments &arguments)
{
    const auto given = takeNamed("decode", {"encoding", "errors"}, arguments);
    const Codec codec = codecArguments(interp, "decode", given[0], given[1]);
    const auto whole = bytesAt(interp.heap(), self);
    return makeText(interp, decoded(interp, *whole, codec));
}

// Groups of so many bytes, from the right, or, where negative, from the left.
Ref hex(Interp &interp, Slot self, const Arguments &arguments)
{
    const auto given = takeNamed("hex", {"sep", "bytes_per_sep"}, arguments);
    std::string separator;
    if (given[0] != noSlot) {
        if (!interp.heap().as<Str>(given[0]))
            raise("TypeError", "sep must be str or bytes.");
        separator = *text(interp.heap(), given[0]);
        if (separator.size() != 1)
            raise("ValueError", "sep must be length 1.");
    }
    const std::int64_t group = given[1] == noSlot ? 1 : cInteger(interp, given[1]);
    const auto whole = bytesAt(interp.heap(), self);
    interp.spend(Work::Character, 3 * whole->size());
    interp.store().requireRoom(3 * whole->size());
    std::string shown;
    const auto size = static_cast<std::int64_t>(whole->size());
    for (std::int64_t i = 0; i < size; ++i) {
        const std::int64_t behind = group > 0 ? size - i : i;
        if (i > 0 && group != 0 && !separator.empty() && behind % std::abs(group) == 0)
            shown += separator;
        constexpr std::string_view digits = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>((*whole)[static_cast<std::size_t>(i)]);
        shown += digits[byte / 16];
        shown += digits[byte % 16];
    }
    return makeText(interp, std::move(shown));
}

Ref fromHex(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot given = takeOne("bytes.fromhex", arguments);
    if (!interp.heap().as<Str>(given))
        raise("TypeError",
              "fromhex() argument must be str, not " + argumentTypeName(interp.heap(), given));
    const auto digits = text(interp.heap(), given);
    interp.spend(Work::Character, digits->size());
    const auto value = [&](std::size_t at) {
        const char c = at < digits->size() ? (*digits)[at] : '\0';
        const char lower = static_cast<char>(c | 0x20);
        if (c >= '0' && c <= '9')
            return c - '0';
        if (lower < 'a' || lower > 'f')
            raise("ValueError",
                  "non-hexadecimal number found in fromhex() arg at position "
                      + std::to_string(at));
        return lower - 'a' + 10;
    };
    std::string bytes;
    for (std::size_t at = 0; at < digits->size();) {
        if (white.find((*digits)[at]) != std::string_view::npos) {
            ++at;
            continue;
        }
        const int high = value(at);
        bytes += static_cast<char>(high * 16 + value(at + 1));
        at += 2;
    }
    return makeBytes(interp, std::move(bytes));
}

Ref bytesJoin(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot given = takeOne("bytes.join", arguments);
    if (!interp.isIterable(given))
        raise("TypeError", "can only join an iterable");
    const std::vector<Ref> parts = interp.members(given);
    const Heap &heap = interp.heap();
    if (parts.size() == 1 && heap.as<ByteString>(self) && heap.as<ByteString>(parts[0])
        && isExact(heap, parts[0]))
        return interp.store().hold(parts[0]);
    GrowingText joined(interp);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!holdsBytes(interp.heap(), parts[i]))
            raise("TypeError",
                  "sequence item " + std::to_string(i) + ": expected a bytes-like object, "
                      + errorTypeName(interp.heap(), parts[i]) + " found");
        if (i > 0)
            joined.append(*bytesAt(interp.heap(), self));
        joined.append(*bytesAt(interp.heap(), parts[i]));
        interp.spend(Work::Member, 1);
    }
    return makeFilledLike(interp, self, joined.take());
}

Pieces byteWords(std::string_view text, std::int64_t most)
{
    Pieces pieces;
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
        if (text.empty())
            return pieces;
        if (most-- == 0)
            break;
        const std::size_t end = std::min(text.find_first_of(white), text.size());
        pieces.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    pieces.push_back(text);
    return pieces;
}

template <bool fromRight> Ref bytesSplit(Interp &interp, Slot self, const Arguments &arguments)
{
    const auto given = takeNamed(fromRight ? "rsplit" : "split", {"sep", "maxsplit"}, arguments);
    std::int64_t most = atMost(interp, given[1]);
    const auto whole = bytesAt(interp.heap(), self);
    std::string_view rest = *whole;
    interp.spend(Work::Character, rest.size());
    if (given[0] == noSlot || given[0] == Heap::none) {
        if (fromRight && given[1] != noSlot)
            unsupported("bytes.rsplit() at white space");
        return listOfBytes(interp, self, byteWords(rest, most));
    }
    const auto separator = bytesArgument(interp, given[0]);
    if (separator->empty())
        raise("ValueError", "empty separator");
    const TextSearch search(interp, *separator, fromRight);
    Pieces pieces;
    for (std::size_t at = search.in(rest); most != 0 && at != std::string::npos;
         at = search.in(rest), --most) {
        const std::size_t end = at + separator->size();
        pieces.push_back(fromRight ? rest.substr(end) : rest.substr(0, at));
        rest = fromRight ? rest.substr(0, at) : rest.substr(end);
    }
    pieces.push_back(rest);
    if (fromRight)
        std::reverse(pieces.begin(), pieces.end());
    return listOfBytes(interp, self, pieces);
}

template <FixedString name, bool left, bool right>
Ref bytesStrip(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("bytes." + std::string(name.view()), arguments, 0, 1);
    const Slot given = arguments.positional.empty() ? Heap::none : arguments.positional[0];
    const std::string chosen
        = given == Heap::none ? std::string(white) : *bytesArgument(interp, given);
    const auto whole = bytesAt(interp.heap(), self);
    interp.spend(Work::Character, whole->size() + chosen.size());
    std::array<bool, 256> goes {};
    for (const char c : chosen)
        goes[static_cast<unsigned char>(c)] = true;
    std::string_view rest = *whole;
    while (left && !rest.empty() && goes[static_cast<unsigned char>(rest.front())])
        rest.remove_prefix(1);
    while (right && !rest.empty() && goes[static_cast<unsigned char>(rest.back())])
        rest.remove_suffix(1);
    return rest.size() == whole->size() ? unchangedBytes(interp, self)
                                        : makeBytesLike(interp, self, std::string(rest));
}

template <FixedString name, char first, char last>
Ref changeCase(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("bytes." + std::string(name.view()), arguments);
    std::string bytes = *bytesAt(interp.heap(), self);
    interp.spend(Work::Byte, bytes.size());
    for (char &c : bytes)
        if (c >= first && c <= last)
            c = static_cast<char>(c ^ 0x20);
    return makeFilledLike(interp, self, std::move(bytes));
}

// Whether there are bytes, and each fulfils the claim.
template <FixedString name, auto claim>
Ref allBytes(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("bytes." + std::string(name.view()), arguments);
    const auto whole = bytesAt(interp.heap(), self);
    interp.spend(Work::Byte, whole->size());
    return boolean(interp, !whole->empty() && std::all_of(whole->begin(), whole->end(), claim));
}

constexpr bool isByteDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool isEither(char c)
{
    return isByteDigit(c) || isLetter(c);
}
constexpr bool isWhite(char c)
{
    return white.find(c) != std::string_view::npos;
}

template <FixedString name, bool fromRight>
Ref bytesPartition(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot given = takeOne("bytes." + std::string(name.view()), arguments);
    const auto separator = bytesArgument(interp, given);
    if (separator->empty())
        raise("ValueError", "empty separator");
    const auto whole = bytesAt(interp.heap(), self);
    const std::size_t at = TextSearch(interp, *separator, fromRight).in(*whole);
    const auto made
        = [&](std::string bytes) { return makeBytesLike(interp, self, std::move(bytes)); };
    if (at == std::string::npos)
        return fromRight
            ? makeTuple(interp, std::array {made({}), made({}), unchangedBytes(interp, self)})
            : makeTuple(interp, std::array {unchangedBytes(interp, self), made({}), made({})});
    return makeTuple(interp,
                     std::array {made(whole->substr(0, at)),
                                 interp.heap().as<ByteString>(self) ? interp.store().hold(given)
                                                                    : made(*separator),
                                 made(whole->substr(at + separator->size()))});
}

template <FixedString name, bool atEnd>
Ref removeAffix(Interp &interp, Slot self, const Arguments &arguments)
{
    const auto affix
        = bytesArgument(interp, takeOne("bytes." + std::string(name.view()), arguments));
    std::string whole = *bytesAt(interp.heap(), self);
    const bool has = atEnd ? whole.ends_with(*affix) : whole.starts_with(*affix);
    if (!has || affix->empty())
        return unchangedBytes(interp, self);
    whole.erase(atEnd ? whole.size() - affix->size() : 0, affix->size());
    return makeBytesLike(interp, self, std::move(whole));
}

// center, ljust, rjust: which part of the fill goes to the left.
template <FixedString name, int left> Ref pad(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("bytes." + std::string(name.view()), arguments, 1, 2);
    const std::int64_t width = integerArgument(interp, arguments.positional[0]);
    std::string fill = " ";
    if (arguments.positional.size() > 1) {
        const Slot given = arguments.positional[1];
        if (!holdsBytes(interp.heap(), given) || bytesAt(interp.heap(), given)->size() != 1)
            raise("TypeError",
                  std::string(name.view()) + "() argument 2 must be a byte string of length 1, not "
                      + errorTypeName(interp.heap(), given));
        fill = *bytesAt(interp.heap(), given);
    }
    const auto whole = bytesAt(interp.heap(), self);
    const auto size = static_cast<std::int64_t>(whole->size());
    const std::int64_t missing = width > size ? width - size : 0;
    const std::int64_t before = left == 0 ? 0
        : left == 2                       ? missing
                                          : missing / 2 + (missing & width & 1);
    if (missing == 0)
        return unchangedBytes(interp, self);
    GrowingText result(interp);
    result.append(before, fill).append(*whole).append(missing - before, fill);
    return makeBytesLike(interp, self, result.take());
}

// The methods of bytes, which a bytearray has, too; bytessearch.cpp has the others.
template <FixedString type, typename Self> constexpr auto ownMethods()
{
    return std::array {
        entry<type, "center", Self, pad<"center", 1>>(),
        entry<type, "decode", Self, decodeBytes>(),
        entry<type, "hex", Self, hex>(),
        entry<type, "isalnum", Self, allBytes<"isalnum", isEither>>(),
        entry<type, "isalpha", Self, allBytes<"isalpha", isLetter>>(),
        entry<type, "isdigit", Self, allBytes<"isdigit", isByteDigit>>(),
        entry<type, "isspace", Self, allBytes<"isspace", isWhite>>(),
        entry<type, "join", Self, bytesJoin>(),
        entry<type, "ljust", Self, pad<"ljust", 0>>(),
        entry<type, "lower", Self, changeCase<"lower", 'A', 'Z'>>(),
        entry<type, "lstrip", Self, bytesStrip<"lstrip", true, false>>(),
        entry<type, "partition", Self, bytesPartition<"partition", false>>(),
        entry<type, "removeprefix", Self, removeAffix<"removeprefix", false>>(),
        entry<type, "removesuffix", Self, removeAffix<"removesuffix", true>>(),
        entry<type, "rjust", Self, pad<"rjust", 2>>(),
        entry<type, "rpartition", Self, bytesPartition<"rpartition", true>>(),
        entry<type, "rsplit", Self, bytesSplit<true>>(),
        entry<type, "rstrip", Self, bytesStrip<"rstrip", false, true>>(),
        entry<type, "split", Self, bytesSplit<false>>(),
        entry<type, "strip", Self, bytesStrip<"strip", true, true>>(),
        entry<type, "upper", Self, changeCase<"upper", 'a', 'z'>>(),
    };
}

// In the order of their names, by which the methods are numbered as objects.
std::vector<Native> joined(std::span<const Native> own, std::span<const Native> searching)
{
    std::vector<Native> all(own.begin(), own.end());
    all.insert(all.end(), searching.begin(), searching.end());
    std::ranges::sort(all, {}, &Native::name);
    return all;
}

} // namespace

Ref hexOf(Interp &interp, Slot self, const Arguments &arguments)
{
    return hex(interp, self, arguments);
}

std::span<const Native> sharedByteArrayMethods()
{
    static const std::vector<Native> table
        = joined(ownMethods<"bytearray", ByteArray>(), byteArraySearchMethods());
    return table;
}

Ref byteArrayFromHex(Interp &interp, Slot, const Arguments &arguments)
{
    const Ref bytes = fromHex(interp, noSlot, arguments);
    const Ref buffer = makeBuffer(interp, *bytesAt(interp.heap(), bytes));
    return interp.store().make(ByteArray {buffer});
}

} // namespace python

std::span<const Native> bytesMethods()
{
    using namespace python;
    static const std::vector<Native> table = [] {
        std::vector<Native> all = joined(ownMethods<"bytes", ByteString>(), bytesSearchMethods());
        all.push_back({"fromhex", fromHex});
        return all;
    }();
    return table;
}

} // namespace clonescope::model
