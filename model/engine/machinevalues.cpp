// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/language.h"
#include "model/engine/machine.h"

#include "model/engine/growingtext.h"
#include "model/engine/pythonnames.h"

#include <array>

// Where the machine gets its values from: constants, names, modules, displays, f-strings.
namespace clonescope::model
{

namespace
{

// ascii(): repr with everything beyond ASCII escaped.
std::string escaped(std::string_view utf8)
{
    std::string out;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        if (lead < 0x80) {
            out += utf8[i++];
            continue;
        }
        const std::size_t extra = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        std::uint32_t c = lead & (0x3fU >> extra);
        for (std::size_t n = 1; n <= extra && i + n < utf8.size(); ++n)
            c = (c << 6U) | (static_cast<unsigned char>(utf8[i + n]) & 0x3fU);
        i += extra + 1;
        std::array<char, 16> text {};
        const char *form = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
        std::snprintf(text.data(), text.size(), form, c);
        out += text.data();
    }
    return out;
}

// A literal of one of these letters is another object than the letter taken out of a string:
// CPython 3.11 interns the one of its own frozen modules. Seen by comparing all 256 of them.
bool isOwnLetter(std::string_view text)
{
    constexpr std::string_view letters = "BCLST_abcdefhiklmnopqrstvwxy";
    return text.size() == 1 && letters.find(text[0]) != std::string_view::npos;
}

} // namespace

// Constants are made when first used, so that they belong to the step that shows them first.
Ref Machine::constant(std::uint32_t number)
{
    if (m_constants[number])
        return m_constants[number];
    Ref made;
    if (const auto *items = std::get_if<std::vector<std::uint32_t>>(&m_code.constants[number])) {
        Tuple tuple;
        for (const std::uint32_t item : *items)
            tuple.items.push_back(constant(item));
        made
            = tuple.items.empty() ? m_store.hold(Heap::emptyTuple) : m_store.make(std::move(tuple));
    } else {
        const Payload &payload = std::get<Payload>(m_code.constants[number]);
        if (const auto *i = std::get_if<Int>(&payload); i && !i->big)
            made = m_store.makeInt(i->small);
        else if (const auto *s = std::get_if<Str>(&payload))
            made = isOwnLetter(*s->utf8) ? m_store.make(*s) : m_store.makeStr(*s->utf8);
        else if (const auto *b = std::get_if<Bool>(&payload))
            made = m_store.hold(Heap::boolean(b->value));
        else if (const auto *singleton = std::get_if<Singleton>(&payload))
            made = m_store.hold(singleton->which == Singleton::Which::None ? Heap::none
                                                                           : Heap::ellipsis);
        else
            made = m_store.make(payload);
    }
    return m_constants[number] = std::move(made);
}

Machine::NameCache &Machine::cache(std::uint32_t name)
{
    NameCache &cache = m_names[name];
    if (!cache.key) {
        // A name of one letter is a string that every heap has, and nothing can see which.
        cache.key = m_code.names[name].size() == 1 ? m_store.makeStr(m_code.names[name])
                                                   : constant(m_code.nameConstants[name]);
        cache.builtin = m_interp.language().builtin(m_code.names[name]);
    }
    return cache;
}

// The value of a global, or noSlot; mostly where it was found the last time.
Slot Machine::find(NameCache &cache, Slot key)
{
    const Dict &globals = *m_interp.heap().as<Dict>(Heap::globals);
    if (cache.entry < globals.entries.size() && globals.entries[cache.entry].key == key)
        return globals.entries[cache.entry].value;
    const auto found = findEntry(m_interp.heap(), globals, key);
    if (!found)
        return noSlot;
    cache.entry = *found;
    return globals.entries[*found].value;
}

Ref Machine::nameValue(std::uint32_t name)
{
    NameCache &cached = cache(name);
    if (const Slot value = find(cached, cached.key); value != noSlot)
        return m_store.hold(value);
    if (cached.builtin != noSlot)
        return m_store.hold(cached.builtin);
    const std::string &id = m_code.names[name];
    if (id == "__name__")
        return m_store.makeStr("__main__");
    if (isPythonBuiltin(id))
        throw Unsupported {"the builtin '" + id + "'"};
    raise("NameError", "name '" + id + "' is not defined");
}

void Machine::deleteName(std::uint32_t name)
{
    if (!m_store.removeKey(Heap::globals, cache(name).key))
        raise("NameError", "name '" + m_code.names[name] + "' is not defined");
}

Ref Machine::moduleNamed(const std::string &name)
{
    const Slot slot = m_interp.language().module(name);
    if (slot == noSlot)
        throw Unsupported {"the module '" + name + "'"};
    return m_store.hold(slot);
}

void Machine::import(Instruction instruction)
{
    const std::string &name = m_code.names[instruction.arg];
    if (instruction.op == Op::ImportFrom) {
        Ref found = m_interp.attributeOrNone(top(), name);
        if (!found) // whose message names a file of the installation
            throw Unsupported {"the ImportError for '" + name + "'"};
        push(std::move(found));
        return;
    }
    Ref module = moduleNamed(name);
    if (instruction.op == Op::ImportTop)
        module = moduleNamed(name.substr(0, name.find('.')));
    push(std::move(module));
}

void Machine::build(Instruction instruction)
{
    const std::size_t n = instruction.arg;
    if (instruction.op == Op::FormatValue) {
        top() = formatted(top(), static_cast<char>(n));
        return;
    }
    if (instruction.op == Op::BuildDict)
        return buildDict(n);
    const std::vector<Slot> parts = topSlots(instruction.op == Op::BuildSlice ? 3 : n);
    Ref made;
    if (instruction.op == Op::BuildList) {
        made = m_store.make(List {{parts.begin(), parts.end()}});
    } else if (instruction.op == Op::BuildSlice) {
        made = m_store.make(Slice {parts[0], parts[1], parts[2]});
    } else if (instruction.op == Op::BuildString) {
        GrowingText text(m_interp);
        for (const Slot part : parts)
            text.append(*m_interp.heap().as<Str>(part)->utf8);
        made = m_store.makeStr(text.take());
    } else {
        made = n == 0 ? m_store.hold(Heap::emptyTuple)
                      : m_store.make(Tuple {{parts.begin(), parts.end()}});
    }
    drop(parts.size());
    push(std::move(made));
}

void Machine::buildDict(std::size_t n)
{
    const std::vector<Slot> parts = topSlots(2 * n);
    std::vector<std::pair<Slot, Slot>> entries;
    for (std::size_t i = 0; i < n; ++i) {
        m_interp.requireHashable(parts[2 * i]);
        entries.emplace_back(parts[2 * i], parts[2 * i + 1]);
    }
    Ref made = m_store.makeDict(entries);
    drop(2 * n);
    push(std::move(made));
}

// A string is formatted to itself.
Ref Machine::formatted(Slot value, char conversion)
{
    const bool isString = m_interp.heap().as<Str>(value) != nullptr;
    if (isString && (conversion == 0 || conversion == 's'))
        return m_store.hold(value);
    switch (conversion) {
    case 'r':
        return m_store.makeStr(m_interp.repr(value));
    case 'a':
        return m_store.makeStr(escaped(m_interp.repr(value)));
    case 's':
        return m_store.makeStr(m_interp.str(value));
    default:
        return m_store.makeStr(m_interp.format(value));
    }
}

} // namespace clonescope::model
