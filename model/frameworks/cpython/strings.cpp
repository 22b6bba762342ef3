// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/cpython/strings.h"

#include "model/frameworks/cpython/unicode.h"

namespace clonescope::model::cpython
{

namespace
{

bool isAscii(std::string_view text)
{
    return codePoints(text) == static_cast<std::int64_t>(text.size());
}

Ref slice(Interp &interp, Slot self, const Slice &slice)
{
    const auto whole = text(interp.heap(), self);
    const std::int64_t length = codePoints(*whole);
    const SliceRange range = resolveSlice(interp, slice, length);
    if (range.step == 1 && range.count == length)
        return interp.store().hold(self);
    if (range.step == 1)
        return makeText(interp, std::string(part(*whole, range.start, range.start + range.count)));
    std::u32string points;
    for (std::size_t at = 0; at < whole->size(); at += width((*whole)[at]))
        points += decode(*whole, at);
    std::string picked;
    for (std::int64_t i = 0; i < range.count; ++i)
        append(picked, points[static_cast<std::size_t>(range.start + i * range.step)]);
    return makeText(interp, std::move(picked));
}

Ref item(Interp &interp, Slot self, Slot key)
{
    if (const auto *bounds = interp.heap().as<Slice>(key))
        return slice(interp, self, Slice(*bounds));
    const auto at = index(interp, key);
    if (!at)
        raise("TypeError",
              "string indices must be integers, not '" + errorTypeName(interp.heap(), key) + "'");
    const auto whole = text(interp.heap(), self);
    interp.spend(whole->size() / 64);
    const auto found = position(*at, static_cast<std::size_t>(codePoints(*whole)));
    if (!found)
        raise("IndexError", "string index out of range");
    const std::size_t byte
        = isAscii(*whole) ? *found : byteAt(*whole, static_cast<std::int64_t>(*found));
    return interp.store().makeStr(whole->substr(byte, width((*whole)[byte])));
}

Ref repeat(Interp &interp, Slot string, Slot factor)
{
    const auto count = repeatCount(interp, factor);
    if (!count)
        return {};
    const auto once = text(interp.heap(), string);
    if (*count == 1)
        return interp.store().hold(string);
    if (*count > 0 && !once->empty()) {
        // Asked before the text is made: a string may not take the machine's memory.
        const double bytes = static_cast<double>(*count) * static_cast<double>(once->size());
        interp.spend(static_cast<std::uint64_t>(std::min(bytes / 64, 1e18)));
    }
    std::string all;
    if (!once->empty()) {
        all.reserve(once->size() * static_cast<std::size_t>(*count));
        for (std::int64_t i = 0; i < *count; ++i)
            all += *once;
    }
    return interp.store().makeStr(std::move(all));
}

Ref binary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (op == BinaryOp::Modulo && heap.as<Str>(left))
        unsupported("formatting a string with %");
    if (op == BinaryOp::Multiply)
        return heap.as<Str>(left) ? repeat(interp, left, right) : repeat(interp, right, left);
    if (op != BinaryOp::Add || !heap.as<Str>(left) || !heap.as<Str>(right))
        return {};
    const auto a = text(heap, left), b = text(heap, right);
    if (b->empty())
        return interp.store().hold(left);
    return a->empty() ? interp.store().hold(right) : makeText(interp, *a + *b);
}

Ref compare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const auto *a = interp.heap().as<Str>(left);
    const auto *b = interp.heap().as<Str>(right);
    if (!a || !b)
        return {};
    // UTF-8 sorts as its code points do.
    const int order = std::string_view(*a->utf8).compare(*b->utf8);
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

bool contains(Interp &interp, Slot self, Slot member)
{
    const auto *part = interp.heap().as<Str>(member);
    if (!part)
        raise("TypeError",
              "'in <string>' requires string as left operand, not "
                  + errorTypeName(interp.heap(), member));
    const Str &whole = *interp.heap().as<Str>(self);
    interp.spend(whole.utf8->size() / 64);
    return whole.utf8->find(*part->utf8) != std::string::npos;
}

// `at` counts bytes.
bool next(Interp &interp, Slot self, std::int64_t &at, Ref &member)
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

Ref attribute(Interp &interp, Slot self, std::string_view name)
{
    return memberOf(interp, "str", strMethods(), self, name);
}

} // namespace

const TypeOps strOps {
    .getAttribute = attribute,
    .item = item,
    .binary = binary,
    .compare = compare,
    .contains = contains,
    .truth = [](Interp &interp, Slot self) { return !interp.heap().as<Str>(self)->utf8->empty(); },
    .length
    = [](Interp &interp, Slot self) { return codePoints(*interp.heap().as<Str>(self)->utf8); },
    .next = next,
    .repr
    = [](Interp &interp, Slot self) { return quotedText(*interp.heap().as<Str>(self)->utf8); },
    .str = [](Interp &interp, Slot self) { return *interp.heap().as<Str>(self)->utf8; },
};

} // namespace clonescope::model::cpython
