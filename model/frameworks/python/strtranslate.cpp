// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/exceptions.h"
#include "model/engine/growingtext.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/unicode.h"
#include "model/heap/typenames.h"

#include <array>

// str.maketrans and str.translate.
namespace clonescope::model::python
{

namespace
{

Ref codePointAt(Interp &interp, std::string_view utf8, std::size_t at)
{
    return interp.store().makeInt(static_cast<std::int64_t>(decode(utf8, at)));
}

Shared<std::string> requiredText(Interp &interp, Slot given, std::size_t number)
{
    if (!interp.heap().as<Str>(given))
        raise("TypeError",
              "maketrans() argument " + std::to_string(number) + " must be str, not "
                  + errorTypeName(interp.heap(), given));
    return text(interp.heap(), given);
}

Ref fromDict(Interp &interp, Slot given)
{
    if (!interp.heap().as<Dict>(given))
        raise("TypeError", "if you give only one argument to maketrans it must be a dict");
    Ref table = interp.store().makeDict({});
    const Store::Building building(interp.store());
    const auto entries = interp.entries(given);
    for (const auto &[key, value] : *entries) {
        if (!interp.heap().as<Str>(key)) {
            if (!isInteger(interp.heap(), key))
                raise("TypeError", "keys in translate table must be strings or integers");
            interp.store().setKey(table, key, value);
            continue;
        }
        const auto name = text(interp.heap(), key);
        if (codePoints(*name) != 1)
            raise("ValueError", "string keys in translate table must be of length 1");
        interp.store().setKey(table, codePointAt(interp, *name, 0), value);
    }
    return table;
}

Ref makeTable(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("maketrans", arguments, 1, 3);
    const auto given = arguments.positional;
    if (given.size() == 1)
        return fromDict(interp, given[0]);
    if (!interp.heap().as<Str>(given[0]))
        raise("TypeError",
              "first maketrans argument must be a string if there is a second argument");
    const auto from = text(interp.heap(), given[0]), to = requiredText(interp, given[1], 2);
    if (codePoints(interp, *from) != codePoints(interp, *to))
        raise("ValueError", "the first two maketrans arguments must have equal length");
    Ref table = interp.store().makeDict({});
    const Store::Building building(interp.store());
    for (std::size_t at = 0, other = 0; at < from->size();
         at += width((*from)[at]), other += width((*to)[other]))
        interp.store().setKey(table, codePointAt(interp, *from, at),
                              codePointAt(interp, *to, other));
    if (given.size() == 3) {
        const auto gone = requiredText(interp, given[2], 3);
        for (std::size_t at = 0; at < gone->size(); at += width((*gone)[at]))
            interp.store().setKey(table, codePointAt(interp, *gone, at), Heap::none);
    }
    return table;
}

// What the table has for a character; empty where it has nothing.
Ref found(Interp &interp, Slot table, Slot code)
{
    try {
        return interp.item(table, code);
    } catch (const PyError &error) {
        if (!isOf(interp, error, "LookupError"))
            throw;
        return {};
    }
}

Ref translate(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot table = takeOne("str.translate", arguments);
    const auto whole = text(interp.heap(), self);
    GrowingText result(interp);
    for (std::size_t at = 0; at < whole->size(); at += width((*whole)[at])) {
        interp.spend(1);
        const Ref to = found(interp, table, codePointAt(interp, *whole, at));
        if (!to) {
            result.append(std::string_view(*whole).substr(at, width((*whole)[at])));
        } else if (interp.heap().as<Str>(to)) {
            result.append(*text(interp.heap(), to));
        } else if (isInteger(interp.heap(), to)) {
            const auto code = smallInteger(interp.heap(), to);
            if (!code || *code < 0 || *code > 0x10ffff)
                raise("ValueError", "character mapping must be in range(0x110000)");
            std::string character;
            append(character, static_cast<char32_t>(*code));
            result.append(character);
        } else if (to.slot() != Heap::none) {
            raise("TypeError", "character mapping must return integer, None or str");
        }
    }
    return makeText(interp, result.take());
}

} // namespace

std::span<const Native> strTranslateMethods()
{
    static constexpr std::array table {
        Native {"maketrans", makeTable},
        entry<"str", "translate", Str, translate>(),
    };
    return table;
}

} // namespace clonescope::model::python
