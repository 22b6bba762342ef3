// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/paths.h"

#include "model/base/reprtext.h"
#include "model/heap/atomtext.h"
#include "model/heap/inherited.h"
#include "model/heap/storages.h"
#include "model/heap/traits.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace clonescope::model
{

namespace
{

using Kind = PathStep::Kind;

constexpr auto deepestKey = 20; // nested tuples in a key

bool isIdentifier(std::string_view text)
{
    static constexpr std::array<std::string_view, 35> keywords {
        "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
        "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
        "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
        "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};
    const auto isLetter = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte) || c == '_';
    };
    return !text.empty() && !std::isdigit(static_cast<unsigned char>(text.front()))
        && std::all_of(text.begin(), text.end(), isLetter)
        && std::find(keywords.begin(), keywords.end(), text) == keywords.end();
}

// A key as a literal; nullopt where it cannot be written (a tensor, a tuple that holds one).
std::optional<std::string> literal(const Heap &heap, Slot key, int depth = 0)
{
    const auto *tuple = heap.as<Tuple>(key);
    if (!tuple || tuple->isSize) {
        const bool plain = heap.as<Bool>(key) || heap.as<Int>(key) || heap.as<Float>(key)
            || heap.as<Str>(key) || key == Heap::none;
        return plain ? std::optional(atomText(heap, key)) : std::nullopt;
    }
    std::string text = "(";
    for (std::size_t i = 0; i < tuple->items.size(); ++i) {
        const auto member
            = depth < deepestKey ? literal(heap, tuple->items[i], depth + 1) : std::nullopt;
        if (!member)
            return std::nullopt;
        text += (i > 0 ? ", " : "") + *member;
    }
    return text + (tuple->items.size() == 1 ? ",)" : ")");
}

PathStep keyStep(const Heap &heap, const Part &part)
{
    if (const auto *text = heap.as<Str>(part.key))
        return {Kind::StringKey, *text->utf8, 0};
    const auto *number = heap.as<Int>(part.key);
    if (number && !number->big)
        return {Kind::Index, {}, number->small};
    if (auto text = literal(heap, part.key))
        return {Kind::Key, std::move(*text), 0};
    return {Kind::EntryValue, {}, part.index};
}

Slot item(const PersistentVector<Slot> &items, std::int64_t index)
{
    const auto size = static_cast<std::int64_t>(items.size());
    if (index < -size || index >= size)
        return noSlot;
    return items[static_cast<std::size_t>(index < 0 ? index + size : index)];
}

Slot valueOf(const Dict &dict, std::optional<std::size_t> entry)
{
    return entry ? dict.entries[*entry].value : noSlot;
}

template <typename Match> Slot findValue(const Dict &dict, Match matches)
{
    for (const Dict::Entry &entry : dict.entries)
        if (entry.key != noSlot && matches(entry.key))
            return entry.value;
    return noSlot;
}

Slot atIndex(const Heap &heap, Slot from, std::int64_t index)
{
    if (const auto *list = heap.as<List>(from))
        return item(list->items, index);
    if (const auto *tuple = heap.as<Tuple>(from))
        return item(tuple->items, index);
    const auto *dict = heap.as<Dict>(from);
    if (!dict)
        return noSlot;
    if (index >= Heap::leastSmallInt && index <= Heap::greatestSmallInt)
        return valueOf(*dict, findEntry(heap, *dict, Heap::smallInt(index)));
    return findValue(*dict, [&](Slot key) {
        const auto *number = heap.as<Int>(key);
        return number && !number->big && number->small == index;
    });
}

Slot atKey(const Heap &heap, const Dict &dict, const std::string &text)
{
    if (text == "None" || text == "True" || text == "False") {
        const Slot key = text == "None" ? Heap::none : Heap::boolean(text == "True");
        return valueOf(dict, findEntry(heap, dict, key));
    }
    return findValue(dict, [&](Slot key) { return literal(heap, key) == text; });
}

Slot entryAt(const Dict &dict, std::int64_t index, bool wantsKey)
{
    for (const Dict::Entry &entry : dict.entries)
        if (entry.key != noSlot && index-- == 0)
            return wantsKey ? entry.key : entry.value;
    return noSlot;
}

Slot attributeOf(const Heap &heap, const Tensor &tensor, const std::string &name)
{
    if (name == "__dict__")
        return tensor.dict;
    if (name == traits(tensor.framework).base)
        return tensor.base == noSlot ? Heap::none : tensor.base;
    if (name == "grad")
        return tensor.grad == noSlot ? Heap::none : tensor.grad;
    const auto *attributes = heap.as<Dict>(tensor.dict);
    return attributes ? valueOf(*attributes, findEntry(heap, *attributes, name)) : noSlot;
}

// What a recorded object's label says as a step of a path.
PathStep labelStep(std::string_view label, std::int64_t place)
{
    if (label.starts_with('.'))
        label.remove_prefix(1);
    if (isIdentifier(label))
        return {Kind::Attribute, std::string(label), 0};
    const bool isMarked = label.starts_with('<') && label.ends_with('>');
    constexpr std::size_t longestKey = 1000; // beyond it a path says no more than its place
    if (!isMarked && label.size() <= longestKey)
        if (auto path = parsePath("d[" + std::string(label) + "]"); path && path->steps.size() == 1)
            return path->steps.front();
    if (isMarked && label != "<member>")
        return {Kind::Label, std::string(label.substr(1, label.size() - 2)), 0};
    return {Kind::Label, (isMarked ? "member " : "part ") + std::to_string(place), 0};
}

Slot labelledPart(const Heap &heap, Slot from, const PathStep &step)
{
    if (step.kind == Kind::Attribute) {
        if (step.text == "__dict__")
            return dictOf(heap, from);
        const auto *attributes = heap.as<Dict>(dictOf(heap, from));
        const auto entry = attributes ? findEntry(heap, *attributes, step.text) : std::nullopt;
        if (entry)
            return attributes->entries[*entry].value;
    }
    Slot found = noSlot;
    forEachPart(heap, from, [&](const Part &part) {
        if (found == noSlot && pathStep(heap, part) == step)
            found = part.value;
    });
    return found == noSlot && step.kind == Kind::Attribute
        ? inheritedAttribute(heap, from, step.text)
        : found;
}

std::string_view baseName(const Heap &heap, Slot base)
{
    const auto *tensor = heap.as<Tensor>(base);
    return tensor ? traits(tensor->framework).base : "_base";
}

} // namespace

std::string pathText(const Path &path)
{
    std::string text = path.name;
    for (const PathStep &step : path.steps) {
        switch (step.kind) {
        case Kind::Attribute:
            text += isIdentifier(step.text) ? "." + step.text
                                            : ".__dict__[" + quotedText(step.text) + "]";
            break;
        case Kind::Index:
            text += "[" + std::to_string(step.index) + "]";
            break;
        case Kind::StringKey:
            text += "[" + quotedText(step.text) + "]";
            break;
        case Kind::Key:
            text += "[" + step.text + "]";
            break;
        case Kind::Storage:
            text += ".storage()";
            break;
        case Kind::EntryKey:
            text = "list(" + text + ")[" + std::to_string(step.index) + "]";
            break;
        case Kind::EntryValue:
            text = "list(" + text + ".values())[" + std::to_string(step.index) + "]";
            break;
        case Kind::Label:
            text += ".<" + step.text + ">";
            break;
        }
    }
    return text;
}

Slot resolveStep(const Heap &heap, Slot from, const PathStep &step)
{
    const auto *tensor = heap.as<Tensor>(from);
    const auto *dict = heap.as<Dict>(from);
    if (hasLabels(heap, from))
        return labelledPart(heap, from, step);
    switch (step.kind) {
    case Kind::Attribute:
        if (const auto *bound = heap.as<Builtin>(from))
            return step.text == "__self__" ? bound->self : noSlot;
        return tensor ? attributeOf(heap, *tensor, step.text)
                      : inheritedAttribute(heap, from, step.text);
    case Kind::Index:
        return atIndex(heap, from, step.index);
    case Kind::StringKey:
        return dict ? valueOf(*dict, findEntry(heap, *dict, step.text)) : noSlot;
    case Kind::Key:
        return dict ? atKey(heap, *dict, step.text) : noSlot;
    case Kind::Storage:
        return tensor ? bufferOf(heap, *tensor) : noSlot;
    case Kind::EntryKey:
    case Kind::EntryValue:
        return dict ? entryAt(*dict, step.index, step.kind == Kind::EntryKey) : noSlot;
    case Kind::Label:
        return noSlot;
    }
    return noSlot;
}

Slot resolve(const Heap &heap, const Path &path)
{
    Slot at = heap.name(path.name);
    for (const PathStep &step : path.steps) {
        if (at == noSlot)
            break;
        at = resolveStep(heap, at, step);
    }
    return at;
}

PathStep pathStep(const Heap &heap, const Part &part)
{
    switch (part.kind) {
    case PartKind::Item:
        return {Kind::Index, {}, part.index};
    case PartKind::Key:
        return {Kind::EntryKey, {}, part.index};
    case PartKind::Value:
        return keyStep(heap, part);
    case PartKind::Attribute:
        return {Kind::Attribute, *heap.as<Str>(part.key)->utf8, 0};
    case PartKind::Dict:
        return {Kind::Attribute, "__dict__", 0};
    case PartKind::Storage:
        return {Kind::Storage, {}, 0};
    case PartKind::Base:
        return {Kind::Attribute, std::string(baseName(heap, part.value)), 0};
    case PartKind::Grad:
        return {Kind::Attribute, "grad", 0};
    case PartKind::Self:
        return {Kind::Attribute, "__self__", 0};
    case PartKind::Labelled:
        return labelStep(part.label, part.index);
    }
    return {};
}

} // namespace clonescope::model
