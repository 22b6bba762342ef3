// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/growingtext.h"
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/textsearch.h"
#include "model/frameworks/python/unicode.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

namespace clonescope::model::python
{

namespace
{

// The part of the string that start and stop leave, and where it begins, in code points.
struct TextWindow {
    Shared<std::string> whole;
    std::string_view text;
    std::int64_t begin = 0;
    bool isPossible = true; // false where start lies beyond the end
};

TextWindow textWindow(Interp &interp, Slot self, std::span<const Slot> bounds)
{
    TextWindow result;
    result.whole = text(interp.heap(), self);
    result.text = *result.whole;
    if (bounds.empty())
        return result;
    const std::int64_t length = codePoints(interp, *result.whole);
    const Span span = argumentSpan(interp, bounds, length);
    result.isPossible = span.begin <= span.end;
    result.begin = span.begin;
    result.text = result.isPossible ? part(interp, *result.whole, span.begin, span.end)
                                    : std::string_view();
    return result;
}

// The arguments of find() and its like: what is looked for, then the window.
std::pair<Shared<std::string>, TextWindow>
search(Interp &interp, Slot self, std::string_view function, const Arguments &arguments)
{
    refuseKeywords("str." + std::string(function), arguments);
    const std::size_t given = arguments.positional.size();
    if (given < 1 || given > 3)
        raise("TypeError",
              std::string(function) + "() takes at "
                  + (given < 1 ? "least 1 argument (" : "most 3 arguments (")
                  + std::to_string(given) + " given)");
    TextWindow in = textWindow(interp, self, arguments.positional.subspan(1));
    if (!interp.heap().as<Str>(arguments.positional[0]))
        raise("TypeError",
              "must be str, not " + errorTypeName(interp.heap(), arguments.positional[0]));
    return {text(interp.heap(), arguments.positional[0]), std::move(in)};
}

Ref located(Interp &interp, const TextWindow &window, std::size_t byte)
{
    return interp.store().makeInt(window.begin + codePoints(interp, window.text.substr(0, byte)));
}

template <bool fromRight, bool raises>
Ref locate(Interp &interp, Slot self, std::string_view name, const Arguments &arguments)
{
    const auto [wanted, in] = search(interp, self, name, arguments);
    const std::size_t byte
        = in.isPossible ? TextSearch(interp, *wanted, fromRight).in(in.text) : std::string::npos;
    if (byte != std::string::npos)
        return located(interp, in, byte);
    if (raises)
        raise("ValueError", "substring not found");
    return interp.store().makeInt(-1);
}

Ref strFind(Interp &interp, Slot self, const Arguments &arguments)
{
    return locate<false, false>(interp, self, "find", arguments);
}

Ref rfind(Interp &interp, Slot self, const Arguments &arguments)
{
    return locate<true, false>(interp, self, "rfind", arguments);
}

Ref strIndex(Interp &interp, Slot self, const Arguments &arguments)
{
    return locate<false, true>(interp, self, "index", arguments);
}

Ref rindex(Interp &interp, Slot self, const Arguments &arguments)
{
    return locate<true, true>(interp, self, "rindex", arguments);
}

Ref strCount(Interp &interp, Slot self, const Arguments &arguments)
{
    const auto [wanted, in] = search(interp, self, "count", arguments);
    if (!in.isPossible)
        return interp.store().makeInt(0);
    if (wanted->empty())
        return interp.store().makeInt(codePoints(interp, in.text) + 1);
    const TextSearch search(interp, *wanted);
    std::int64_t found = 0;
    std::string_view rest = in.text;
    for (std::size_t at = search.in(rest); at != std::string::npos; at = search.in(rest)) {
        rest.remove_prefix(at + wanted->size());
        ++found;
    }
    return interp.store().makeInt(found);
}

bool hasAffix(Interp &interp, std::string_view text, std::string_view affix, bool atEnd)
{
    interp.spend(Work::Byte, affix.size());
    return atEnd ? text.ends_with(affix) : text.starts_with(affix);
}

Ref strAffix(Interp &interp, Slot self, const std::string &name, bool atEnd,
             const Arguments &arguments)
{
    refuseKeywords("str." + name, arguments);
    const std::size_t given = arguments.positional.size();
    if (given < 1 || given > 3)
        raise("TypeError",
              name + "() takes at " + (given < 1 ? "least 1 argument (" : "most 3 arguments (")
                  + std::to_string(given) + " given)");
    const Heap &heap = interp.heap();
    const Slot wanted = arguments.positional[0];
    const TextWindow in = textWindow(interp, self, arguments.positional.subspan(1));
    const auto *tuple = heap.as<Tuple>(wanted);
    if (!tuple && !heap.as<Str>(wanted))
        raise("TypeError",
              name + " first arg must be str or a tuple of str, not "
                  + errorTypeName(heap, wanted));
    if (!tuple)
        return boolean(interp,
                       in.isPossible && hasAffix(interp, in.text, *text(heap, wanted), atEnd));
    for (const Slot choice : tuple->items) {
        if (!heap.as<Str>(choice))
            raise("TypeError",
                  "tuple for " + name + " must only contain str, not "
                      + errorTypeName(heap, choice));
        if (in.isPossible && hasAffix(interp, in.text, *text(heap, choice), atEnd))
            return boolean(interp, true);
    }
    return boolean(interp, false);
}

Ref startswith(Interp &interp, Slot self, const Arguments &arguments)
{
    return strAffix(interp, self, "startswith", false, arguments);
}

Ref endswith(Interp &interp, Slot self, const Arguments &arguments)
{
    return strAffix(interp, self, "endswith", true, arguments);
}

std::string replaced(Interp &interp, std::string_view whole, std::string_view from,
                     std::string_view to, std::int64_t most)
{
    GrowingText result(interp);
    if (from.empty()) { // between all characters, and at both ends
        std::size_t at = 0;
        for (; most != 0 && at < whole.size(); --most) {
            interp.spend(Work::Character, 2);
            const std::size_t bytes = width(whole[at]);
            result.append(to).append(whole.substr(at, bytes));
            at += bytes;
        }
        if (most != 0)
            result.append(to);
        return result.append(whole.substr(at)).take();
    }
    const TextSearch search(interp, from);
    for (std::size_t at = search.in(whole); most != 0 && at != std::string::npos;
         at = search.in(whole), --most) {
        interp.spend(Work::Character, 2);
        result.append(whole.substr(0, at)).append(to);
        whole.remove_prefix(at + from.size());
    }
    return result.append(whole).take();
}

Ref strReplace(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("str.replace", arguments, 2, 3);
    const auto given = arguments.positional;
    for (std::size_t i = 0; i < 2; ++i)
        if (!interp.heap().as<Str>(given[i]))
            raise("TypeError",
                  "replace() argument " + std::to_string(i + 1) + " must be str, not "
                      + argumentTypeName(interp.heap(), given[i]));
    const std::int64_t most = atMost(interp, given.size() > 2 ? given[2] : noSlot);
    const auto whole = text(interp.heap(), self);
    const auto from = text(interp.heap(), given[0]), to = text(interp.heap(), given[1]);
    std::string result = replaced(interp, *whole, *from, *to, most);
    return result == *whole ? exact(interp, self) : makeText(interp, std::move(result));
}

Ref withoutAffix(Interp &interp, Slot self, const std::string &name, bool atEnd,
                 const Arguments &arguments)
{
    const Slot affix = takeOne("str." + name, arguments);
    if (!interp.heap().as<Str>(affix))
        raise("TypeError",
              name + "() argument must be str, not " + argumentTypeName(interp.heap(), affix));
    const auto whole = text(interp.heap(), self), cut = text(interp.heap(), affix);
    if (cut->empty() || !hasAffix(interp, *whole, *cut, atEnd))
        return exact(interp, self);
    return makeText(
        interp, atEnd ? whole->substr(0, whole->size() - cut->size()) : whole->substr(cut->size()));
}

Ref removeprefix(Interp &interp, Slot self, const Arguments &arguments)
{
    return withoutAffix(interp, self, "removeprefix", false, arguments);
}

Ref removesuffix(Interp &interp, Slot self, const Arguments &arguments)
{
    return withoutAffix(interp, self, "removesuffix", true, arguments);
}

} // namespace

std::span<const Native> strSearchMethods()
{
    static constexpr std::array table {
        entry<"str", "count", Str, strCount>(),
        entry<"str", "endswith", Str, endswith>(),
        entry<"str", "find", Str, strFind>(),
        entry<"str", "index", Str, strIndex>(),
        entry<"str", "removeprefix", Str, removeprefix>(),
        entry<"str", "removesuffix", Str, removesuffix>(),
        entry<"str", "replace", Str, strReplace>(),
        entry<"str", "rfind", Str, rfind>(),
        entry<"str", "rindex", Str, rindex>(),
        entry<"str", "startswith", Str, startswith>(),
    };
    return table;
}

} // namespace clonescope::model::python
