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
        return ownText(hook, object, "__repr__");
    const auto function = operations(object).repr;
    if (!function)
        return atomText(heap(), object);
    const Nesting nesting(*this, " while getting the repr of an object");
    if (!isNode(heap(), object))
        return function(*this, object);
    m_reprStack.push_back(object);
    struct Pop {
        std::vector<Slot> &stack;
        ~Pop() { stack.pop_back(); }
    } const pop {m_reprStack};
    return function(*this, object);
}

std::string Interp::ownText(Slot hook, Slot object, std::string_view name)
{
    const Ref text = callOwn(hook, object, {});
    if (!heap().as<Str>(text))
        raise("TypeError",
              std::string(name) + " returned non-string (type " + errorTypeName(heap(), text)
                  + ")");
    return *heap().as<Str>(text)->utf8;
}

std::string Interp::str(Slot object)
{
    if (const Slot hook = own(object, "__str__"); hook != noSlot)
        return ownText(hook, object, "__str__");
    if (own(object, "__repr__") != noSlot && !heap().as<Exception>(object)
        && !heap().as<Str>(object))
        return repr(object);
    const auto function = operations(object).str;
    if (!function)
        return repr(object);
    spend(textsWorth);
    const Nesting nesting(*this, " while getting the str of an object");
    return function(*this, object);
}

std::string Interp::format(Slot object, std::string_view specification)
{
    const Nesting nesting(*this, " while calling a Python object");
    if (const Slot hook = own(object, "__format__"); hook != noSlot) {
        const Ref text = m_store.makeStr(std::string(specification));
        const Ref answer = callOwn(hook, object, {text.slot()});
        if (!heap().as<Str>(answer))
            raise("TypeError",
                  "__format__ must return a str, not " + errorTypeName(heap(), answer));
        return *heap().as<Str>(answer)->utf8;
    }
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
