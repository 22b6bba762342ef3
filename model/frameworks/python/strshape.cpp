// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/growingtext.h"
#include "model/frameworks/python/bytes.h"
#include "model/frameworks/python/codecs.h"
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/textsearch.h"
#include "model/frameworks/python/unicode.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"
#include "model/syntax/characters.h"

#include <algorithm>
#include <array>

namespace clonescope::model::python
{

namespace
{

// `whole` is what they are pieces of: where one is all of it, it is that very string.
Ref listOfTexts(Interp &interp, Slot whole, const Pieces &pieces)
{
    const std::size_t size = text(interp.heap(), whole)->size();
    const bool isItself = isExact(interp.heap(), whole);
    std::vector<Ref> items;
    for (const std::string_view piece : pieces) {
        interp.spend(1);
        items.push_back(isItself && piece.size() == size ? interp.store().hold(whole)
                                                         : makeText(interp, std::string(piece)));
    }
    return makeList(interp, items);
}

// At runs of white space, at most `most` times, from the left.
Pieces firstWords(std::string_view text, std::int64_t most)
{
    Pieces pieces;
    const auto skip = [&](bool spaces) {
        std::size_t at = 0;
        while (at < text.size() && syntax::isSpace(decode(text, at)) == spaces)
            at += width(text[at]);
        return at;
    };
    for (;;) {
        text.remove_prefix(skip(true));
        if (text.empty())
            return pieces;
        if (most-- == 0)
            break;
        const std::size_t end = skip(false);
        pieces.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    pieces.push_back(text); // the rest keeps the spaces at its end
    return pieces;
}

// The same from the right.
Pieces lastWords(std::string_view text, std::int64_t most)
{
    Pieces pieces;
    for (;;) {
        text = strippedRight(text);
        if (text.empty())
            break;
        if (most-- == 0) {
            pieces.push_back(text);
            break;
        }
        std::size_t begin = text.size();
        while (begin > 0) {
            const std::size_t last = before(text, begin);
            if (syntax::isSpace(decode(text, last)))
                break;
            begin = last;
        }
        pieces.push_back(text.substr(begin));
        text = text.substr(0, begin);
    }
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

Pieces pieces(Interp &interp, std::string_view text, std::string_view separator, std::int64_t most)
{
    const TextSearch search(interp, separator);
    Pieces result;
    for (std::size_t at = search.in(text); most != 0 && at != std::string::npos;
         at = search.in(text), --most) {
        interp.spend(Work::Member, 1);
        result.push_back(text.substr(0, at));
        text.remove_prefix(at + separator.size());
    }
    result.push_back(text);
    return result;
}

Pieces lastPieces(Interp &interp, std::string_view text, std::string_view separator,
                  std::int64_t most)
{
    const TextSearch search(interp, separator, true);
    Pieces result;
    for (std::size_t at = search.in(text); most != 0 && at != std::string::npos;
         at = search.in(text), --most) {
        interp.spend(Work::Member, 1);
        result.push_back(text.substr(at + separator.size()));
        text = text.substr(0, at);
    }
    result.push_back(text);
    std::reverse(result.begin(), result.end());
    return result;
}

Ref splitAt(Interp &interp, Slot self, const Arguments &arguments, bool fromRight)
{
    const auto given = takeNamed(fromRight ? "rsplit" : "split", {"sep", "maxsplit"}, arguments);
    const std::int64_t most = atMost(interp, given[1]);
    const auto whole = text(interp.heap(), self);
    if (given[0] == noSlot || given[0] == Heap::none) {
        interp.spend(Work::Character, whole->size());
        const Pieces found = fromRight ? lastWords(*whole, most) : firstWords(*whole, most);
        if (most == 0 && !found.empty()) // what is left over is always a string of its own
            return makeList(interp, std::array {interp.store().make(Str {std::string(found[0])})});
        return listOfTexts(interp, self, found);
    }
    if (!interp.heap().as<Str>(given[0]))
        raise("TypeError", "must be str or None, not " + errorTypeName(interp.heap(), given[0]));
    const auto separator = text(interp.heap(), given[0]);
    if (separator->empty())
        raise("ValueError", "empty separator");
    return listOfTexts(interp, self,
                       fromRight ? lastPieces(interp, *whole, *separator, most)
                                 : pieces(interp, *whole, *separator, most));
}

Ref strSplit(Interp &interp, Slot self, const Arguments &arguments)
{
    return splitAt(interp, self, arguments, false);
}

Ref rsplit(Interp &interp, Slot self, const Arguments &arguments)
{
    return splitAt(interp, self, arguments, true);
}

Ref splitlines(Interp &interp, Slot self, const Arguments &arguments)
{
    const auto given = takeNamed("splitlines", {"keepends"}, arguments);
    const bool keeps = given[0] != noSlot && cInteger(interp, given[0]) != 0;
    const auto whole = text(interp.heap(), self);
    const std::string_view rest = *whole;
    interp.spend(Work::Character, rest.size());
    Pieces lines;
    for (std::size_t at = 0, begin = 0; at < rest.size();) {
        const bool ends = syntax::isLineEnd(decode(rest, at));
        const std::size_t end = at;
        at += width(rest[at]);
        if (ends && rest[end] == '\r' && at < rest.size() && rest[at] == '\n')
            ++at;
        if (!ends && at < rest.size())
            continue;
        lines.push_back(rest.substr(begin, (keeps || !ends ? at : end) - begin));
        begin = at;
    }
    return listOfTexts(interp, self, lines);
}

Ref partitionAt(Interp &interp, Slot self, const Arguments &arguments, bool fromRight)
{
    const Slot given = takeOne(fromRight ? "str.rpartition" : "str.partition", arguments);
    if (!interp.heap().as<Str>(given))
        raise("TypeError", "must be str, not " + errorTypeName(interp.heap(), given));
    const auto whole = text(interp.heap(), self), separator = text(interp.heap(), given);
    if (separator->empty())
        raise("ValueError", "empty separator");
    const std::size_t at = TextSearch(interp, *separator, fromRight).in(*whole);
    if (at == std::string::npos) {
        const Slot empty = Heap::emptyString;
        return fromRight ? makeTuple(interp, std::array {empty, empty, self})
                         : makeTuple(interp, std::array {self, empty, empty});
    }
    return makeTuple(interp,
                     std::array {makeText(interp, whole->substr(0, at)), interp.store().hold(given),
                                 makeText(interp, whole->substr(at + separator->size()))});
}

Ref strPartition(Interp &interp, Slot self, const Arguments &arguments)
{
    return partitionAt(interp, self, arguments, false);
}

Ref rpartition(Interp &interp, Slot self, const Arguments &arguments)
{
    return partitionAt(interp, self, arguments, true);
}

Ref strJoin(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot given = takeOne("str.join", arguments);
    if (!interp.isIterable(given))
        raise("TypeError", "can only join an iterable");
    const std::vector<Ref> parts = interp.members(given);
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (!interp.heap().as<Str>(parts[i]))
            raise("TypeError",
                  "sequence item " + std::to_string(i) + ": expected str instance, "
                      + errorTypeName(interp.heap(), parts[i]) + " found");
    if (parts.size() == 1)
        return exact(interp, parts[0]);
    const auto separator = text(interp.heap(), self);
    GrowingText joined(interp);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            joined.append(*separator);
        joined.append(*text(interp.heap(), parts[i]));
        interp.spend(Work::Member, 1);
    }
    return interp.store().makeStr(joined.take());
}

Ref stripEnds(Interp &interp, Slot self, const std::string &name, bool left, bool right,
              const Arguments &arguments)
{
    takePositional("str." + name, arguments, 0, 1);
    const Slot given = arguments.positional.empty() ? Heap::none : arguments.positional[0];
    if (given != Heap::none && !interp.heap().as<Str>(given))
        raise("TypeError", name + " arg must be None or str");
    const auto whole = text(interp.heap(), self);
    std::u32string set;
    if (given != Heap::none) {
        const auto chosen = text(interp.heap(), given);
        interp.spend(Work::Character, 8 * chosen->size());
        for (std::size_t at = 0; at < chosen->size(); at += width((*chosen)[at]))
            set += decode(*chosen, at);
        std::sort(set.begin(), set.end());
        set.erase(std::unique(set.begin(), set.end()), set.end());
    }
    const auto goes = [&](std::size_t at) {
        interp.spend(Work::Character, 2);
        const char32_t c = decode(*whole, at);
        return given == Heap::none ? syntax::isSpace(c)
                                   : std::binary_search(set.begin(), set.end(), c);
    };
    std::size_t begin = 0, end = whole->size();
    while (left && begin < end && goes(begin))
        begin += width((*whole)[begin]);
    while (right && begin < end) {
        const std::size_t last = before(*whole, end);
        if (!goes(last))
            break;
        end = last;
    }
    if (begin == 0 && end == whole->size())
        return exact(interp, self);
    return makeText(interp, whole->substr(begin, end - begin));
}

Ref strStrip(Interp &interp, Slot self, const Arguments &arguments)
{
    return stripEnds(interp, self, "strip", true, true, arguments);
}

Ref lstrip(Interp &interp, Slot self, const Arguments &arguments)
{
    return stripEnds(interp, self, "lstrip", true, false, arguments);
}

Ref rstrip(Interp &interp, Slot self, const Arguments &arguments)
{
    return stripEnds(interp, self, "rstrip", false, true, arguments);
}

// The string with `left` and `right` fill characters around it.
Ref padded(Interp &interp, Slot self, std::int64_t left, std::int64_t right,
           const std::string &fill)
{
    if (left <= 0 && right <= 0)
        return exact(interp, self);
    const auto whole = text(interp.heap(), self);
    GrowingText result(interp);
    result.append(left, fill).append(*whole).append(right, fill);
    return interp.store().makeStr(result.take());
}

struct Padding {
    std::int64_t missing = 0;
    std::int64_t width = 0;
    std::string fill;
};

Padding padding(Interp &interp, Slot self, std::string_view name, const Arguments &arguments)
{
    takePositional("str." + std::string(name), arguments, 1, 2);
    Padding result {0, integerArgument(interp, arguments.positional[0]), " "};
    if (arguments.positional.size() > 1) {
        const Slot fill = arguments.positional[1];
        if (!interp.heap().as<Str>(fill))
            raise("TypeError",
                  "The fill character must be a unicode character, not "
                      + errorTypeName(interp.heap(), fill));
        result.fill = *text(interp.heap(), fill);
        if (codePoints(result.fill) != 1)
            raise("TypeError", "The fill character must be exactly one character long");
    }
    const std::int64_t length = codePoints(interp, *text(interp.heap(), self));
    result.missing = result.width > length ? result.width - length : 0;
    return result;
}

Ref ljust(Interp &interp, Slot self, const Arguments &arguments)
{
    const Padding pad = padding(interp, self, "ljust", arguments);
    return padded(interp, self, 0, pad.missing, pad.fill);
}

Ref rjust(Interp &interp, Slot self, const Arguments &arguments)
{
    const Padding pad = padding(interp, self, "rjust", arguments);
    return padded(interp, self, pad.missing, 0, pad.fill);
}

Ref center(Interp &interp, Slot self, const Arguments &arguments)
{
    const Padding pad = padding(interp, self, "center", arguments);
    // CPython's rule for the odd character.
    const std::int64_t left = pad.missing / 2 + (pad.missing & pad.width & 1);
    return padded(interp, self, left, pad.missing - left, pad.fill);
}

Ref zfill(Interp &interp, Slot self, const Arguments &arguments)
{
    const std::int64_t wanted = integerArgument(interp, takeOne("str.zfill", arguments));
    const auto whole = text(interp.heap(), self);
    const std::int64_t length = codePoints(interp, *whole);
    if (wanted <= length)
        return exact(interp, self);
    const std::string_view digits = *whole;
    const std::size_t sign = digits.starts_with('-') || digits.starts_with('+') ? 1 : 0;
    GrowingText result(interp);
    result.append(digits.substr(0, sign)).append(wanted - length, "0").append(digits.substr(sign));
    return interp.store().makeStr(result.take());
}

Ref expandtabs(Interp &interp, Slot self, const Arguments &arguments)
{
    const auto given = takeNamed("expandtabs", {"tabsize"}, arguments);
    const auto *wanted = interp.heap().as<Int>(given[0]);
    const bool isBig = wanted && (wanted->big || wanted->small != static_cast<int>(wanted->small));
    if (isBig)
        raise("OverflowError", "Python int too large to convert to C int");
    const std::int64_t size = given[0] == noSlot ? 8 : integerArgument(interp, given[0]);
    const auto whole = text(interp.heap(), self);
    interp.spend(Work::Character, whole->size());
    if (whole->find('\t') == std::string::npos)
        return exact(interp, self);
    GrowingText result(interp);
    std::int64_t column = 0;
    for (std::size_t at = 0; at < whole->size(); at += width((*whole)[at])) {
        const char c = (*whole)[at];
        const std::int64_t spaces = size > 0 ? size - column % size : 0;
        if (c == '\t') {
            result.append(spaces, " ");
            column += spaces;
            continue;
        }
        result.append(std::string_view(*whole).substr(at, width(c)));
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return interp.store().makeStr(result.take());
}

} // namespace

std::span<const Native> strShapeMethods()
{
    static constexpr std::array table {
        entry<"str", "center", Str, center>(),
        entry<"str", "encode", Str, encodeString>(),
        entry<"str", "expandtabs", Str, expandtabs>(),
        entry<"str", "format", Str, formatFields>(),
        entry<"str", "format_map", Str, formatMap>(),
        entry<"str", "join", Str, strJoin>(),
        entry<"str", "ljust", Str, ljust>(),
        entry<"str", "lstrip", Str, lstrip>(),
        entry<"str", "partition", Str, strPartition>(),
        entry<"str", "rjust", Str, rjust>(),
        entry<"str", "rpartition", Str, rpartition>(),
        entry<"str", "rsplit", Str, rsplit>(),
        entry<"str", "rstrip", Str, rstrip>(),
        entry<"str", "split", Str, strSplit>(),
        entry<"str", "splitlines", Str, splitlines>(),
        entry<"str", "strip", Str, strStrip>(),
        entry<"str", "zfill", Str, zfill>(),
    };
    return table;
}

} // namespace clonescope::model::python
