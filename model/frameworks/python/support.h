// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"
#include "model/heap/parts.h"

#include <algorithm>
#include <optional>

namespace clonescope::model::python
{

// ---- Making values ----

// Before so many members are put together: counts the work, asks for the room.
void countMembers(Interp &interp, std::uint64_t count);
[[nodiscard]] Ref makeTuple(Interp &interp, std::span<const Slot> items); // () is one object
[[nodiscard]] Ref makeTuple(Interp &interp, std::span<const Ref> items);
[[nodiscard]] Ref makeList(Interp &interp, std::span<const Slot> items);
[[nodiscard]] Ref makeList(Interp &interp, std::span<const Ref> items);
[[nodiscard]] std::vector<Slot> slots(std::span<const Ref> refs);
// Strings cost instructions by length, so that a runaway program ends.
[[nodiscard]] Ref makeText(Interp &interp, std::string utf8);
[[nodiscard]] Ref asciiObject(Interp &interp, Slot object); // ascii(object)
[[nodiscard]] inline Ref none(Interp &interp)
{
    return interp.store().hold(Heap::none);
}
[[nodiscard]] inline Ref orNone(Interp &interp, Slot value) // None for noSlot
{
    return interp.store().hold(value == noSlot ? Heap::none : value);
}
[[nodiscard]] inline Ref boolean(Interp &interp, bool value)
{
    return interp.store().hold(Heap::boolean(value));
}

// Whether the object is of no class derived from what it is made of.
[[nodiscard]] inline bool isExact(const Heap &heap, Slot value)
{
    return heap[value].type == noSlot;
}
// What an operation that changes nothing answers: the object itself, or, where it is not exact, its
// value in one that is.
[[nodiscard]] Ref exact(Interp &interp, Slot value);

// What real Python can do here and the engine cannot: never Python's own error.
[[noreturn]] void unsupported(const std::string &what);

// id(object): stable, and recognisable as an address: traces let integers of 2^32 and more differ.
[[nodiscard]] std::int64_t idOf(const Heap &heap, Slot object);

// A copy of the string's text, safe while the heap changes.
[[nodiscard]] inline Shared<std::string> text(const Heap &heap, Slot string)
{
    return heap.as<Str>(string)->utf8;
}

// The key of a dict or set that is equal to this one, else this one itself. TypeError where it
// cannot be hashed.
[[nodiscard]] Slot keyIn(Interp &interp, Slot container, Slot key);

// Records that `result` is a shallow copy of the container `source`.
void logShallowCopy(Interp &interp, Slot source, Slot result);

// ---- Indices and slices ----

// The integer itself, of a bool its number, or what `__index__` answers; empty for any other type.
[[nodiscard]] Ref integerOf(Interp &interp, Slot key);

// The same; TypeError "'str' object cannot be interpreted as an integer".
[[nodiscard]] Ref requiredInteger(Interp &interp, Slot value);

// An integer as a sequence index, what answers `__index__` included; nullopt for another type.
// IndexError where it is too large for any sequence.
[[nodiscard]] std::optional<std::int64_t> index(Interp &interp, Slot key);
// The same, cut to what 64 bits hold, with a TypeError of its own.
[[nodiscard]] std::int64_t clampedIndex(Interp &interp, Slot key);
// For arguments: TypeError "'str' object cannot be interpreted as an integer".
[[nodiscard]] std::int64_t integerArgument(Interp &interp, Slot value);

// The same, for a C int: OverflowError beyond 32 bits.
[[nodiscard]] std::int64_t cInteger(Interp &interp, Slot value);

// The key of a sequence that may change, with all answered that the program is asked for: an
// integer, or a slice of integers. Only then does the length that it is taken of hold.
[[nodiscard]] Ref plainKey(Interp &interp, Slot key);

struct SliceRange {
    std::int64_t start = 0, step = 1, count = 0, stop = 0;
};
[[nodiscard]] SliceRange resolveSlice(Interp &interp, const Slice &slice, std::int64_t length);
// A position within `length`, negative ones from the end; nullopt out of range.
[[nodiscard]] std::optional<std::size_t> position(std::int64_t index, std::size_t length);
// The class of a value as refusals of an argument name it: "None", not "NoneType".
[[nodiscard]] std::string argumentTypeName(const Heap &heap, Slot value);
// start and stop arguments of index(), find() and the like, brought into 0 … length.
struct Span {
    std::int64_t begin = 0, end = 0;
};
[[nodiscard]] Span argumentSpan(Interp &interp, std::span<const Slot> bounds, std::int64_t length);
// The same for list and tuple, which do not take None.
[[nodiscard]] Span strictSpan(Interp &interp, std::span<const Slot> bounds, std::int64_t length);

// The one number in a tensor, as a Python number; empty where it holds more or less than one.
[[nodiscard]] Ref scalarOf(Interp &interp, Slot slot);

// How often `*` repeats: IndexError beyond 64 bits, nullopt where it is no integer.
[[nodiscard]] std::optional<std::int64_t> repeatCount(Interp &interp, Slot factor);

// ---- Arguments, with CPython's texts for its built-in functions ----

void takeNothing(std::string_view function, const Arguments &arguments); // "list.clear"
[[nodiscard]] Slot takeOne(std::string_view function, const Arguments &arguments);
// `most` < 0: any number. The message names the function without its class.
void takePositional(std::string_view function, const Arguments &arguments, std::size_t least,
                    std::size_t most);
// For functions with keywords: "split() takes at most 2 arguments (3 given)"; the values by name,
// noSlot where left out.
[[nodiscard]] std::vector<Slot> takeNamed(std::string_view function,
                                          std::initializer_list<std::string_view> names,
                                          const Arguments &arguments);
void refuseKeywords(std::string_view function, const Arguments &arguments);

// For TypeOps::setAttribute: the attribute cannot be written to, or there is none.
[[noreturn]] void refuseAttribute(Interp &interp, Slot object, std::string_view name);

// A string as a template's argument.
template <std::size_t size> struct Name {
    constexpr Name(const char (&literal)[size]) { std::copy_n(literal, size, text); }
    [[nodiscard]] constexpr std::string_view view() const { return {text, size - 1}; }
    char text[size] {};
};

[[noreturn]] void refuseSelf(std::string_view type, std::string_view method, const Heap &heap,
                             const Arguments &arguments);

template <Name type, Name name, typename Self, NativeFunction function>
Ref callMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    if (self != noSlot && interp.heap().as<Self>(self))
        return function(interp, self, arguments);
    if (arguments.positional.empty() || !interp.heap().as<Self>(arguments.positional[0]))
        refuseSelf(type.view(), name.view(), interp.heap(), arguments);
    return function(interp, arguments.positional[0],
                    {arguments.positional.subspan(1), arguments.keywords});
}

// A method of the table of a type, which may also be called through its class, with the object as
// first argument.
template <Name type, Name name, typename Self, NativeFunction function> constexpr Native entry()
{
    return {name.view(), callMethod<type, name, Self, function>};
}

} // namespace clonescope::model::python
