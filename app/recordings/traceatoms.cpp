// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/recordings/traceatoms.h"

#include "model/base/bigint.h"
#include "model/base/reprtext.h"
#include "model/heap/parts.h"
#include "model/heap/traits.h"
#include "model/questions/pathparser.h"

#include <charconv>
#include <cmath>

namespace clonescope::app
{

using namespace model;

namespace
{

bool isPrefixed(std::string_view &text, std::string_view prefix, std::string_view suffix = {})
{
    if (text.size() < prefix.size() + suffix.size() || !text.starts_with(prefix)
        || !text.ends_with(suffix))
        return false;
    text = text.substr(prefix.size(), text.size() - prefix.size() - suffix.size());
    return true;
}

std::optional<double> realNumber(std::string_view text)
{
    double value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc() && rest == text.data() + text.size();
    return isWhole ? std::optional(value) : std::nullopt;
}

// What a dict's key is by its repr; what repr does not say has no type of its own.
std::string_view typeOfKey(std::string_view repr)
{
    if (repr == "None")
        return "NoneType";
    if (repr == "True" || repr == "False")
        return "bool";
    if (repr.starts_with('\'') || repr.starts_with('"'))
        return "str";
    if (repr.find_first_not_of("-0123456789") == std::string_view::npos)
        return "int";
    return realNumber(repr) ? "float" : repr.starts_with("torch.Size(") ? "torch.Size" : "";
}

} // namespace

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc() && rest == text.data() + text.size();
    return isWhole ? std::optional(value) : std::nullopt;
}

std::optional<std::vector<std::int64_t>> wholeNumbers(std::string_view json)
{
    std::vector<std::int64_t> numbers;
    if (!isPrefixed(json, "[", "]"))
        return std::nullopt;
    while (!json.empty()) {
        const std::size_t comma = std::min(json.find(','), json.size());
        const auto number = wholeNumber(json.substr(0, comma));
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
        json.remove_prefix(comma);
        if (!json.empty() && !isPrefixed(json, ", "))
            return std::nullopt;
    }
    return numbers;
}

Slot TraceAtoms::slot(std::uint32_t type, std::uint32_t repr)
{
    const std::uint64_t which = (std::uint64_t {type} << 32U) | repr;
    if (const auto known = m_slots.find(which); known != m_slots.end())
        return known->second;
    return m_slots[which] = make(m_texts[type], m_texts[repr]);
}

Slot TraceAtoms::key(std::uint32_t label)
{
    if (const auto known = m_keys.find(label); known != m_keys.end())
        return known->second;
    const std::string &repr = m_texts[label];
    return m_keys[label] = make(typeOfKey(repr), repr);
}

Slot TraceAtoms::text(const std::string &utf8)
{
    const auto known = m_strings.find(utf8);
    return known != m_strings.end() ? known->second : m_strings[utf8] = add(Str {utf8});
}

Slot TraceAtoms::make(std::string_view type, const std::string &repr)
{
    const Slot slot = made(type, repr);
    return slot != noSlot ? slot : add(RecordedAtom {std::string(type), repr});
}

// Nothing where our own kind would not be written as the trace has it.
Slot TraceAtoms::made(std::string_view type, std::string_view repr)
{
    const auto isSaid = [&](const std::string &text) { return text == repr; };
    if (type == "NoneType")
        return isSaid("None") ? Heap::none : noSlot;
    if (type == "bool")
        return isSaid("True") || isSaid("False") ? Heap::boolean(repr == "True") : noSlot;
    if (type == "ellipsis")
        return isSaid("Ellipsis") ? Heap::ellipsis : noSlot;
    if (type == "NotImplementedType")
        return isSaid("NotImplemented") ? Heap::notImplemented : noSlot;
    if (type == "int")
        return integer(repr);
    if (type == "float") {
        const auto value = realNumber(repr);
        return value && isSaid(floatText(*value)) ? add(Float {*value}) : noSlot;
    }
    if (type == "str") {
        const auto value = unquoted(repr);
        return value && isSaid(quotedText(*value)) ? text(*value) : noSlot;
    }
    if (type == "torch.Size")
        return size(repr);
    if (type == "torch.device")
        return add(Device {std::string(repr)});
    if (type == "torch.dtype") {
        std::string_view name = repr;
        const auto torch = frameworkOf({}, "stride");
        const auto dtype
            = isPrefixed(name, traits(*torch).dtypePrefix) ? dtypeNamed(name) : std::nullopt;
        return dtype ? add(DTypeObject {*torch, *dtype}) : noSlot;
    }
    return noSlot;
}

Slot TraceAtoms::whole(std::int64_t value)
{
    if (value >= Heap::leastSmallInt && value <= Heap::greatestSmallInt)
        return Heap::smallInt(value);
    const auto known = m_integers.find(value);
    return known != m_integers.end() ? known->second : m_integers[value] = add(Int {value, {}});
}

Slot TraceAtoms::integer(std::string_view repr)
{
    if (const auto value = wholeNumber(repr))
        return std::to_string(*value) == repr ? whole(*value) : noSlot;
    constexpr std::size_t mostDigits = 4300; // beyond them a repr is hexadecimal, and stays text
    const std::string_view digits = repr.substr(repr.starts_with('-') ? 1 : 0);
    const bool isDecimal = !digits.empty() && digits.size() <= mostDigits && digits.front() != '0'
        && digits.find_first_not_of("0123456789") == std::string_view::npos;
    if (!isDecimal)
        return noSlot;
    const BigInt value {std::string(digits)};
    return add(Int {0, BigNumber {repr.starts_with('-') ? BigInt(-value) : value}});
}

Slot TraceAtoms::size(std::string_view repr)
{
    if (!isPrefixed(repr, "torch.Size(", ")"))
        return noSlot;
    const auto numbers = wholeNumbers(repr);
    if (!numbers)
        return noSlot;
    Tuple sizes {{}, true};
    for (const std::int64_t number : *numbers)
        sizes.items.push_back(whole(number));
    return add(std::move(sizes));
}

} // namespace clonescope::app
