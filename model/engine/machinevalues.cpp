// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/language.h"
#include "model/engine/machine.h"

#include "model/engine/growingtext.h"
#include "model/engine/pythonnames.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>
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

// What CPython interns of a program's text: all that could be part of a name.
bool isLikeName(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z');
    });
}

} // namespace

// Constants are made when first used, so that they belong to the step that shows them first.
Ref Machine::constant(std::uint32_t number)
{
    UnitState &state = *now().unit;
    if (state.constants[number])
        return state.constants[number];
    Ref made;
    const CodeConstant &described = state.unit->constants[number];
    if (const auto *items = std::get_if<std::vector<std::uint32_t>>(&described)) {
        Tuple tuple;
        for (const std::uint32_t item : *items)
            tuple.items.push_back(constant(item));
        made
            = tuple.items.empty() ? m_store.hold(Heap::emptyTuple) : m_store.make(std::move(tuple));
    } else {
        const auto &payload = std::get<Payload>(described);
        if (const auto *i = std::get_if<Int>(&payload); i && !i->big)
            made = m_store.makeInt(i->small);
        else if (const auto *s = std::get_if<Str>(&payload))
            made = isLikeName(*s->utf8) ? m_interp.nameString(*s->utf8) : m_store.makeStr(*s->utf8);
        else if (const auto *b = std::get_if<Bool>(&payload))
            made = m_store.hold(Heap::boolean(b->value));
        else if (const auto *singleton = std::get_if<Singleton>(&payload))
            made = m_store.hold(singleton->which == Singleton::Which::None ? Heap::none
                                                                           : Heap::ellipsis);
        else if (const auto *bytes = std::get_if<ByteString>(&payload);
                 bytes && bytes->bytes->size() <= 1)
            made = m_store.hold(m_interp.language().sharedBytes(*bytes->bytes));
        else
            made = m_store.make(payload);
    }
    return state.constants[number] = std::move(made);
}

NameCache &Machine::cache(std::uint32_t name)
{
    NameCache &cache = now().unit->names[name];
    if (!cache.key) {
        const Unit &unit = *now().unit->unit;
        // A name of one letter is a string that every heap has, and nothing can see which.
        cache.key = unit.names[name].size() == 1 ? m_store.makeStr(unit.names[name])
                                                 : constant(unit.nameConstants[name]);
        cache.builtin = m_interp.language().builtin(unit.names[name]);
    }
    return cache;
}

// The value of a global, or noSlot; mostly where it was found the last time.
Slot Machine::find(NameCache &cache, Slot key)
{
    const Dict &globals = *m_interp.heap().as<Dict>(now().unit->globals);
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
    const std::string &id = now().unit->unit->names[name];
    if (id == "__name__")
        return m_store.makeStr(now().unit->unit->module);
    if (isPythonBuiltin(id))
        throw Unsupported {unknownBuiltin(id)};
    raise("NameError", "name '" + id + "' is not defined");
}

void Machine::storeName(std::uint32_t name)
{
    NameCache &cached = cache(name);
    if (find(cached, cached.key) != noSlot)
        m_store.setValue(now().unit->globals, cached.entry, top());
    else
        m_store.setKey(now().unit->globals, cached.key, top());
    drop(1);
}

void Machine::deleteName(std::uint32_t name)
{
    if (!m_store.removeKey(now().unit->globals, cache(name).key))
        raise("NameError", "name '" + now().unit->unit->names[name] + "' is not defined");
}

// Names of a class body are in a dict, or in what its metaclass prepared.
void Machine::className(Instruction instruction)
{
    const bool isCell = instruction.op == Op::LoadClassCell;
    const std::string &id
        = isCell ? now().code->cellName(instruction.arg) : now().unit->unit->names[instruction.arg];
    const Ref key = isCell ? m_store.makeStr(id) : cache(instruction.arg).key;
    const Ref names = now().names;
    const bool isDict = m_interp.heap().as<Dict>(names) && m_interp.heap()[names].type == noSlot;
    if (instruction.op == Op::StoreClassName) {
        if (isDict)
            m_store.setKey(names, key, top());
        else
            m_interp.setItem(names, key, top());
        return drop(1);
    }
    const auto found = findEntry(m_interp.heap(), *m_interp.heap().as<Dict>(names), key);
    if (instruction.op == Op::DeleteClassName) {
        if (!found)
            raise("NameError", "name '" + id + "' is not defined");
        m_store.removeKey(names, key);
        return;
    }
    if (found)
        return push(m_store.hold(m_interp.heap().as<Dict>(names)->entries[*found].value));
    if (!isCell)
        return push(nameValue(instruction.arg));
    const Slot content = m_interp.heap().as<Cell>(now().cells[instruction.arg])->content;
    if (content == noSlot)
        raiseUnbound(id, true);
    push(m_store.hold(content));
}

Ref Machine::moduleNamed(const std::string &name)
{
    Ref module = imported(name);
    if (module)
        return module;
    // A file may lie where nobody looks: the error is for a program that is prepared for it.
    const std::string top = name.substr(0, name.find('.'));
    const auto catches
        = [](const std::unique_ptr<Frame> &frame) { return !frame->handlers.empty(); };
    if (!isPythonModule(top) && std::any_of(m_frames.begin(), m_frames.end(), catches))
        raise("ModuleNotFoundError", "No module named '" + top + "'");
    throw Unsupported {"the module '" + name + "'"};
}

void Machine::import(Instruction instruction)
{
    const std::string &name = now().unit->unit->names[instruction.arg];
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
    switch (instruction.op) {
    case Op::FormatValue:
        top() = formatted(top(), static_cast<char>(n), {});
        return;
    case Op::FormatWith: {
        const Ref specification = pop();
        top()
            = formatted(top(), static_cast<char>(n), *m_interp.heap().as<Str>(specification)->utf8);
        return;
    }
    case Op::ListToTuple: {
        const PersistentVector<Slot> items = m_interp.heap().as<List>(top())->items;
        top() = items.empty() ? m_store.hold(Heap::emptyTuple) : m_store.make(Tuple {items});
        return;
    }
    case Op::BuildDict:
        return buildDict(n);
    default:
        break;
    }
    const Slots parts = topSlots(instruction.op == Op::BuildSlice ? 3 : n);
    Ref made;
    if (instruction.op == Op::BuildList) {
        made = m_store.make(List {{parts.begin(), parts.end()}});
    } else if (instruction.op == Op::BuildSet) {
        made = m_store.make(Set {});
        const Store::Building building(m_store);
        for (const Slot part : parts)
            m_store.addMember(made, m_interp.keyIn(made, part));
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

// What is being put together is no write of the program's.
void Machine::extend(Instruction instruction)
{
    const Store::Building building(m_store);
    switch (instruction.op) {
    case Op::AddToList:
        m_store.append(top(instruction.arg + 1), top());
        break;
    case Op::AddToSet:
        m_store.addMember(top(instruction.arg + 1),
                          m_interp.keyIn(top(instruction.arg + 1), top()));
        break;
    case Op::AddToDict: {
        const Slot dict = top(instruction.arg + 2);
        m_store.setKey(dict, m_interp.keyIn(dict, top(2)), top());
        drop(1);
        break;
    }
    case Op::ExtendList:
    case Op::ExtendSet: {
        if (!m_interp.isIterable(top()))
            raise("TypeError",
                  instruction.op == Op::ExtendList && instruction.arg == 1
                      ? m_interp.callableText(top(3))
                          + " argument after * must be an iterable, not "
                          + errorTypeName(m_interp.heap(), top())
                      : instruction.op == Op::ExtendList
                      ? "Value after * must be an iterable, not "
                          + errorTypeName(m_interp.heap(), top())
                      : "'" + errorTypeName(m_interp.heap(), top()) + "' object is not iterable");
        if (instruction.op == Op::ExtendSet && instruction.arg == 0
            && m_interp.heap().as<Set>(top())) {
            // Laid out as update() does.
            const Ref joined = m_interp.inplace(BinaryOp::Or, top(2), top());
            break;
        }
        for (const Ref &member : m_interp.members(top()))
            if (instruction.op == Op::ExtendList)
                m_store.append(top(2), member);
            else
                m_store.addMember(top(2), m_interp.keyIn(top(2), member));
        break;
    }
    default: {
        const bool isCall = instruction.op == Op::ExtendKeywords;
        const Ref source = top();
        const auto entries = m_interp.entries(source);
        if (!entries)
            raise("TypeError",
                  isCall
                      ? m_interp.callableText(top(4)) + " argument after ** must be a mapping, not "
                          + errorTypeName(m_interp.heap(), source)
                      : "'" + errorTypeName(m_interp.heap(), source) + "' object is not a mapping");
        for (const auto &[key, value] : *entries) {
            if (isCall && !m_interp.heap().as<Str>(key))
                raise("TypeError", "keywords must be strings");
            if (isCall && findEntry(m_interp.heap(), *m_interp.heap().as<Dict>(top(2)), key))
                raise("TypeError",
                      m_interp.callableText(top(4)) + " got multiple values for keyword argument '"
                          + m_interp.str(key) + "'");
            m_store.setKey(top(2), m_interp.keyIn(top(2), key), value);
        }
    }
    }
    drop(1);
}

void Machine::buildDict(std::size_t n)
{
    const Slots parts = topSlots(2 * n);
    Ref made;
    if (m_interp.areKeysPlain({parts.data(), parts.size()})) {
        std::vector<std::pair<Slot, Slot>> entries;
        for (std::size_t i = 0; i < n; ++i) {
            m_interp.requireHashable(parts[2 * i]);
            entries.emplace_back(parts[2 * i], parts[2 * i + 1]);
        }
        made = m_store.makeDict(entries);
    } else {
        const Store::Building building(m_store);
        made = m_store.make(Dict {});
        for (std::size_t i = 0; i < n; ++i)
            m_store.setKey(made, m_interp.keyIn(made, parts[2 * i]), parts[2 * i + 1]);
    }
    drop(2 * n);
    push(std::move(made));
}

// A string is formatted to itself.
Ref Machine::formatted(Slot value, char conversion, std::string_view specification)
{
    const Ref held = m_store.hold(value);
    Ref converted;
    if (conversion == 'r' || conversion == 'a')
        converted = m_interp.reprObject(value);
    else if (conversion == 's')
        converted = m_interp.strObject(value);
    if (conversion == 'a') {
        const Shared<std::string> whole = m_interp.heap().as<Str>(converted)->utf8;
        if (std::string plain = escaped(*whole); plain != *whole)
            converted = m_store.makeStr(std::move(plain));
    }
    return m_interp.formatObject(converted ? converted.slot() : value, specification);
}

} // namespace clonescope::model
