// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/interp.h"
#include "model/engine/language.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>

// How objects are written: repr(), str() and format().
namespace clonescope::model
{

namespace
{

constexpr std::uint64_t textsWorth = 6; // instructions that take as long as to make one text
constexpr std::string_view gettingRepr = " while getting the repr of an object";
constexpr std::string_view gettingStr = " while getting the str of an object";

} // namespace

// A container within itself is shown as [...], {...} or (...).
std::string Interp::repr(Slot object)
{
    spend(textsWorth);
    const Ref held = m_store.hold(object);
    if (std::find(m_reprStack.begin(), m_reprStack.end(), object) != m_reprStack.end())
        return heap().as<Dict>(object)    ? "{...}"
            : heap().as<Tuple>(object)    ? "(...)"
            : heap().as<Instance>(object) ? "namespace(...)"
                                          : "[...]";
    if (const Slot hook = own(object, "__repr__"); hook != noSlot)
        return *heap().as<Str>(ownText(hook, object, "__repr__", gettingRepr))->utf8;
    const auto function = operations(object).repr;
    if (!function)
        return atomText(heap(), object);
    const Nesting nesting(*this, gettingRepr);
    if (!isNode(heap(), object))
        return function(*this, object);
    m_reprStack.push_back(object);
    struct Pop {
        std::vector<Slot> &stack;
        ~Pop() { stack.pop_back(); }
    } const pop {m_reprStack};
    return function(*this, object);
}

Ref Interp::ownText(Slot hook, Slot object, std::string_view name, std::string_view doing)
{
    const Nesting nesting(*this, doing);
    Ref text = callOwn(hook, object, {});
    if (!heap().as<Str>(text))
        raise("TypeError",
              std::string(name) + " returned non-string (type " + errorTypeName(heap(), text)
                  + ")");
    return text;
}

// The digit of a number is no string that all share, as a character of a string is.
Ref Interp::madeText(Slot object, std::string text)
{
    spend(Work::Byte, text.size());
    return heap().as<Int>(object) && text.size() == 1
        ? m_store.make(Str {Shared<std::string>(std::move(text))})
        : m_store.makeStr(std::move(text));
}

Ref Interp::reprObject(Slot object)
{
    const bool isWithin
        = std::find(m_reprStack.begin(), m_reprStack.end(), object) != m_reprStack.end();
    if (const Slot hook = isWithin ? noSlot : own(object, "__repr__"); hook != noSlot)
        return ownText(hook, object, "__repr__", gettingRepr);
    return madeText(object, repr(object));
}

// What str() asks where the class says nothing about that: its __repr__, by no call of repr().
Slot Interp::reprForStr(Slot object)
{
    const bool isOther = heap().as<Exception>(object) || heap().as<Str>(object);
    return isOther ? noSlot : own(object, "__repr__");
}

Ref Interp::strObject(Slot object)
{
    if (heap()[object].type == noSlot && heap().as<Str>(object))
        return m_store.hold(object);
    if (const Slot hook = own(object, "__str__"); hook != noSlot)
        return ownText(hook, object, "__str__", gettingStr);
    if (const Slot hook = reprForStr(object); hook != noSlot)
        return ownText(hook, object, "__repr__", gettingStr);
    return madeText(object, str(object));
}

std::string Interp::str(Slot object)
{
    if (const Slot hook = own(object, "__str__"); hook != noSlot)
        return *heap().as<Str>(ownText(hook, object, "__str__", gettingStr))->utf8;
    if (const Slot hook = reprForStr(object); hook != noSlot)
        return *heap().as<Str>(ownText(hook, object, "__repr__", gettingStr))->utf8;
    const auto function = operations(object).str;
    if (!function)
        return repr(object);
    spend(textsWorth);
    const Nesting nesting(*this, gettingStr);
    return function(*this, object);
}

// Empty where its class has no such method.
Ref Interp::ownFormat(Slot object, std::string_view specification)
{
    const Slot hook = own(object, "__format__");
    if (hook == noSlot)
        return {};
    const Ref text = m_store.makeStr(std::string(specification));
    Ref answer = callOwn(hook, object, {text.slot()});
    if (!heap().as<Str>(answer))
        raise("TypeError", "__format__ must return a str, not " + errorTypeName(heap(), answer));
    return answer;
}

Ref Interp::formatObject(Slot object, std::string_view specification)
{
    const bool isPlain = heap()[object].type == noSlot;
    const Str *string = isPlain ? heap().as<Str>(object) : nullptr;
    if (specification.empty() && (string || (isPlain && heap().as<Int>(object))))
        return strObject(object);
    if (string) {
        std::string made = format(object, specification);
        return made == *heap().as<Str>(object)->utf8 ? m_store.hold(object)
                                                     : m_store.makeStr(std::move(made));
    }
    if (own(object, "__format__") == noSlot
        && (!specification.empty() || operations(object).format))
        return m_store.makeStr(format(object, specification));
    if (Ref answer = ownFormat(object, specification))
        return answer;
    const Nesting nesting(*this, " while calling a Python object");
    return strObject(object);
}

std::string Interp::format(Slot object, std::string_view specification)
{
    if (const Ref answer = ownFormat(object, specification))
        return *heap().as<Str>(answer)->utf8;
    const Nesting nesting(*this, " while calling a Python object");
    if (const auto function = operations(object).format)
        return function(*this, object, specification);
    if (!specification.empty())
        raise("TypeError",
              "unsupported format string passed to " + errorTypeName(heap(), object)
                  + ".__format__");
    return str(object);
}

std::uint64_t Interp::textBytes(Slot value) const
{
    if (const auto *text = heap().as<Str>(value))
        return text->utf8->size();
    const auto *whole = heap().as<Int>(value);
    return whole && whole->big ? integerBytes(*whole) : 0;
}

} // namespace clonescope::model
