// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/strings.h"

#include "model/base/reprtext.h"
#include "model/engine/growingtext.h"
#include "model/engine/language.h"
#include "model/frameworks/python/formatspec.h"
#include "model/frameworks/python/percent.h"
#include "model/frameworks/python/tables.h"
#include "model/frameworks/python/textsearch.h"
#include "model/heap/parts.h"

#include "model/frameworks/python/unicode.h"
#include "model/heap/typenames.h"

namespace clonescope::model::python
{

namespace
{

Ref strSlice(Interp &interp, Slot self, const Slice &slice)
{
    const auto whole = text(interp.heap(), self);
    const std::int64_t length = codePoints(interp, *whole);
    const SliceRange range = resolveSlice(interp, slice, length);
    if (range.step == 1 && range.count == length)
        return exact(interp, self);
    if (range.step == 1)
        return makeText(interp,
                        std::string(part(interp, *whole, range.start, range.start + range.count)));
    interp.spend(Work::Character, 2 * static_cast<std::uint64_t>(length + range.count));
    interp.store().requireRoom(sizeof(char32_t) * static_cast<std::uint64_t>(length));
    std::u32string points;
    for (std::size_t at = 0; at < whole->size(); at += width((*whole)[at]))
        points += decode(*whole, at);
    std::string picked;
    for (std::int64_t i = 0; i < range.count; ++i)
        append(picked, points[static_cast<std::size_t>(range.start + i * range.step)]);
    return makeText(interp, std::move(picked));
}

Ref strItem(Interp &interp, Slot self, Slot key)
{
    if (const auto *bounds = interp.heap().as<Slice>(key))
        return strSlice(interp, self, Slice(*bounds));
    const auto at = index(interp, key);
    if (!at)
        raise("TypeError",
              "string indices must be integers, not '" + errorTypeName(interp.heap(), key) + "'");
    const auto whole = text(interp.heap(), self);
    const auto found = position(*at, static_cast<std::size_t>(codePoints(interp, *whole)));
    if (!found)
        raise("IndexError", "string index out of range");
    const auto index = static_cast<std::int64_t>(*found);
    return interp.store().makeStr(std::string(part(interp, *whole, index, index + 1)));
}

Ref repeat(Interp &interp, Slot string, Slot factor)
{
    const auto count = repeatCount(interp, factor);
    if (!count)
        return {};
    const auto once = text(interp.heap(), string);
    if (*count == 1)
        return exact(interp, string);
    GrowingText all(interp);
    all.append(*count, *once);
    return interp.store().makeStr(all.take());
}

Ref strBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (op == BinaryOp::Modulo && heap.as<Str>(left))
        return formatPercent(interp, left, right);
    if (op == BinaryOp::Multiply)
        return heap.as<Str>(left) ? repeat(interp, left, right) : repeat(interp, right, left);
    if (op != BinaryOp::Add || !heap.as<Str>(left) || !heap.as<Str>(right))
        return {};
    const auto a = text(heap, left), b = text(heap, right);
    if (b->empty() && isExact(heap, right))
        return exact(interp, left);
    if (a->empty() && isExact(heap, left))
        return exact(interp, right);
    GrowingText both(interp);
    both.append(*a).append(*b);
    return interp.store().makeStr(both.take());
}

Ref strCompare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const auto *a = interp.heap().as<Str>(left);
    const auto *b = interp.heap().as<Str>(right);
    if (!a || !b)
        return {};
    const bool asksEquality = op == CompareOp::Equal || op == CompareOp::NotEqual;
    if (asksEquality && a->utf8->size() != b->utf8->size())
        return boolean(interp, op == CompareOp::NotEqual);
    // UTF-8 sorts as its code points do.
    const auto first = a->utf8, second = b->utf8;
    const int order = comparedText(interp, *first, *second);
    switch (op) {
    case CompareOp::Equal:
        return boolean(interp, order == 0);
    case CompareOp::NotEqual:
        return boolean(interp, order != 0);
    case CompareOp::Less:
        return boolean(interp, order < 0);
    case CompareOp::LessEqual:
        return boolean(interp, order <= 0);
    case CompareOp::Greater:
        return boolean(interp, order > 0);
    case CompareOp::GreaterEqual:
        return boolean(interp, order >= 0);
    }
    return {};
}

bool strContains(Interp &interp, Slot self, Slot member)
{
    const auto *part = interp.heap().as<Str>(member);
    if (!part)
        raise("TypeError",
              "'in <string>' requires string as left operand, not "
                  + errorTypeName(interp.heap(), member));
    const auto wanted = part->utf8, whole = text(interp.heap(), self);
    return TextSearch(interp, *wanted).in(*whole) != std::string::npos;
}

// `at` counts bytes.
bool strNext(Interp &interp, Slot self, std::int64_t &at, Ref &member)
{
    const auto whole = text(interp.heap(), self);
    const auto byte = static_cast<std::size_t>(at);
    if (byte >= whole->size())
        return false;
    const std::size_t bytes = width((*whole)[byte]);
    member = interp.store().makeStr(whole->substr(byte, bytes));
    at += static_cast<std::int64_t>(bytes);
    return true;
}

Ref strAttribute(Interp &interp, Slot self, std::string_view name)
{
    return method(interp, strMethods(), self, name);
}

} // namespace

std::int64_t atMost(Interp &interp, Slot given)
{
    const std::int64_t most = given == noSlot ? -1 : integerArgument(interp, given);
    return most < 0 ? std::numeric_limits<std::int64_t>::max() : most;
}

std::int64_t codePoints(Interp &interp, std::string_view text)
{
    interp.spend(Work::Byte, text.size());
    return codePoints(text);
}

std::string_view part(Interp &interp, std::string_view text, std::int64_t begin, std::int64_t end)
{
    if (codePoints(interp, text) == static_cast<std::int64_t>(text.size()))
        return text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    interp.spend(Work::Character, static_cast<std::uint64_t>(std::max<std::int64_t>(end, 0)));
    return part(text, begin, end);
}

const TypeOps strOps {
    .getAttribute = strAttribute,
    .item = strItem,
    .binary = strBinary,
    .compare = strCompare,
    .contains = strContains,
    .truth = [](Interp &interp, Slot self) { return !interp.heap().as<Str>(self)->utf8->empty(); },
    .length = [](Interp &interp,
                 Slot self) { return codePoints(interp, *interp.heap().as<Str>(self)->utf8); },
    .next = strNext,
    .repr =
        [](Interp &interp, Slot self) {
            const auto whole = text(interp.heap(), self);
            interp.spend(Work::Character, whole->size());
            interp.store().requireRoom(whole->size());
            return quotedText(*whole);
        },
    .str =
        [](Interp &interp, Slot self) {
            const auto whole = text(interp.heap(), self);
            interp.spend(Work::Byte, whole->size());
            interp.store().requireRoom(whole->size());
            return *whole;
        },
    .format = formatText,
};

} // namespace clonescope::model::python
