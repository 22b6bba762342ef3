// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/interp.h"

#include "model/engine/attributenames.h"
#include "model/engine/language.h"
#include "model/heap/parts.h"

#include <algorithm>
#include <limits>

namespace clonescope::model
{

namespace
{

std::string inQuotes(std::string_view text)
{
    return "'" + std::string(text) + "'";
}

// By weight; as good as endless where it overflows.
std::uint64_t byWeight(std::uint64_t instructions)
{
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    return instructions > most / weight(Work::Instruction)
        ? most
        : instructions * weight(Work::Instruction);
}

// "30 million"
std::string countText(std::uint64_t count)
{
    constexpr std::uint64_t million = 1'000'000;
    return count > 0 && count % million == 0 ? std::to_string(count / million) + " million"
                                             : std::to_string(count);
}

// "'int' object has no attribute", or as modules and classes say it.
std::string attributeOwner(const Heap &heap, Slot object)
{
    if (const auto *module = heap.as<Module>(object))
        return "module " + inQuotes(module->name);
    if (const auto *type = heap.as<Type>(object)) {
        const bool isStatic = type->module == "torch" && type->name != "Tensor";
        return "type object " + inQuotes((isStatic ? "torch." : "") + std::string(type->name));
    }
    return inQuotes(errorTypeName(heap, object)) + " object";
}

// What is refused: "torch.nn", "list.__len__", "torch.Tensor.backward".
std::string qualified(const Heap &heap, Slot object, std::string_view name)
{
    std::string owner = errorTypeName(heap, object);
    if (const auto *module = heap.as<Module>(object))
        owner = module->name;
    else if (const auto *type = heap.as<Type>(object))
        owner = (type->module == "builtins" ? "" : std::string(type->module) + ".")
            + std::string(type->name);
    else if (owner == "Tensor")
        owner = "torch.Tensor";
    return owner + "." + std::string(name);
}

} // namespace

void raise(std::string type, std::string message)
{
    throw PyError {std::move(type), std::move(message)};
}

Interp::Interp(const Language &language, Store &store, Semantics semantics, Limits limits,
               const std::atomic<bool> *cancelled)
    : m_language(language)
    , m_store(store)
    , m_semantics(semantics)
    , m_limits(limits)
    , m_cancelled(cancelled)
    , m_left(byWeight(limits.instructions))
{
}

const TypeOps &Interp::operations(Slot object) const
{
    return m_language.operations(heap(), object);
}

// The cause is what took most of the time, what was about to be done included.
void Interp::stop(Work work, std::uint64_t n)
{
    if (m_cancelled && m_cancelled->load(std::memory_order_relaxed))
        throw Cancelled {};
    if (isMemoryShort())
        throw LimitReached {outOfMemory};
    const auto spent = [&](Work of) {
        const auto before = static_cast<double>(m_spent[static_cast<std::size_t>(of)]);
        return before + (of == work ? static_cast<double>(n) * static_cast<double>(weight(of)) : 0);
    };
    const double program = spent(Work::Instruction), tensors = spent(Work::Element);
    const double rest
        = spent(Work::Member) + spent(Work::Character) + spent(Work::Byte) + spent(Work::Limb);
    const std::string most = countText(m_limits.instructions) + " instructions";
    if (program >= tensors && program >= rest)
        throw LimitReached {"the program does not end within " + most};
    throw LimitReached {
        std::string("working on ")
        + (tensors >= rest ? "the elements of tensors" : "long strings, lists and numbers")
        + " takes longer than " + most + " would"};
}

void Interp::write(std::string_view text)
{
    spend(Work::Byte, text.size());
    m_store.charge(2 * text.size()); // a string grows by doubling
    m_output += text;
}

Ref Interp::attribute(Slot object, std::string_view name)
{
    if (Ref value = attributeOrNone(object, name))
        return value;
    raise("AttributeError", attributeOwner(heap(), object) + " has no attribute " + inQuotes(name));
}

Ref Interp::attributeOrNone(Slot object, std::string_view name)
{
    if (name == "__class__" && object == m_language.type("torch.Tensor"))
        throw Unsupported {qualified(heap(), object, name)};
    if (name == "__class__")
        return m_store.hold(m_language.typeOf(heap(), object));
    if (const auto function = operations(object).getAttribute)
        if (Ref value = function(*this, object, name))
            return value;
    if (pythonMayHave(*this, object, name))
        throw Unsupported {qualified(heap(), object, name)};
    return {};
}

void Interp::setAttribute(Slot object, std::string_view name, Slot value)
{
    if (name == "__class__")
        throw Unsupported {"changing an object's class"};
    if (const auto function = operations(object).setAttribute)
        return function(*this, object, name, value);
    if (typeName(heap(), object) == "function")
        throw Unsupported {"an attribute of a function"};
    const Ref present = attributeOrNone(object, name);
    if (!present)
        raise("AttributeError",
              attributeOwner(heap(), object) + " has no attribute " + inQuotes(name));
    const bool isInherited = heap().as<Bool>(object) != nullptr; // all that a bool has is an int's
    const std::string type = isInherited ? "int" : errorTypeName(heap(), object);
    if (heap().as<Builtin>(present))
        raise("AttributeError",
              inQuotes(type) + " object attribute " + inQuotes(name) + " is read-only");
    raise("AttributeError",
          "attribute " + inQuotes(name) + " of " + inQuotes(type) + " objects is not writable");
}

Ref Interp::item(Slot object, Slot key)
{
    if (const auto function = operations(object).item)
        return function(*this, object, key);
    if (const auto *type = heap().as<Type>(object))
        raise("TypeError", "type " + inQuotes(type->name) + " is not subscriptable");
    raise("TypeError", inQuotes(errorTypeName(heap(), object)) + " object is not subscriptable");
}

void Interp::setItem(Slot object, Slot key, Slot value)
{
    if (const auto function = operations(object).setItem)
        return function(*this, object, key, value);
    const std::string who = inQuotes(errorTypeName(heap(), object)) + " object ";
    // What counts as a sequence is asked by index first, and says it in other words.
    const bool isSequence = heap().as<Tuple>(object) || heap().as<Str>(object)
        || heap().as<model::Range>(object) || heap().as<DictView>(object);
    const auto *whole = heap().as<Int>(key);
    const bool isByIndex = isSequence && (whole || heap().as<Bool>(key));
    if (isByIndex && whole && whole->big)
        raise("IndexError", "cannot fit 'int' into an index-sized integer");
    if (value != noSlot)
        raise("TypeError", who + "does not support item assignment");
    raise("TypeError", who + (isByIndex ? "doesn't" : "does not") + " support item deletion");
}

bool Interp::truth(Slot object)
{
    if (object == Heap::trueSlot || object == Heap::falseSlot || object == Heap::none)
        return object == Heap::trueSlot;
    const TypeOps &ops = operations(object);
    if (ops.truth)
        return ops.truth(*this, object);
    return !ops.length || ops.length(*this, object) != 0;
}

std::int64_t Interp::length(Slot object)
{
    if (const auto function = operations(object).length)
        return function(*this, object);
    raise("TypeError",
          "object of type " + inQuotes(errorTypeName(heap(), object)) + " has no len()");
}

bool Interp::isIterable(Slot object) const
{
    const TypeOps &ops = operations(object);
    return ops.next || ops.iterated;
}

Ref Interp::iterated(Slot object)
{
    const TypeOps &ops = operations(object);
    if (ops.iterated)
        return ops.iterated(*this, object);
    if (ops.next)
        return m_store.hold(object);
    raise("TypeError", inQuotes(errorTypeName(heap(), object)) + " object is not iterable");
}

bool Interp::next(Slot iterated, std::int64_t &position, Ref &member)
{
    return operations(iterated).next(*this, iterated, position, member);
}

std::vector<Ref> Interp::members(Slot iterable)
{
    std::vector<Ref> result;
    const Ref walked = iterated(iterable);
    std::int64_t position = 0;
    for (Ref member; next(walked, position, member);) {
        spend(Work::Member, 1);
        if (result.size() % 4096 == 0)
            m_store.requireRoom((result.size() + 4096) * sizeof(Ref));
        result.push_back(std::move(member));
    }
    return result;
}

// A container within itself is shown as [...], {...} or (...).
std::string Interp::repr(Slot object)
{
    spend(1);
    if (std::find(m_reprStack.begin(), m_reprStack.end(), object) != m_reprStack.end())
        return heap().as<Dict>(object) ? "{...}" : heap().as<Tuple>(object) ? "(...)" : "[...]";
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

std::string Interp::str(Slot object)
{
    const auto function = operations(object).str;
    if (!function)
        return repr(object);
    spend(1);
    const Nesting nesting(*this, " while getting the str of an object");
    return function(*this, object);
}

std::string Interp::format(Slot object)
{
    const Nesting nesting(*this, " while calling a Python object");
    const auto function = operations(object).format;
    return function ? function(*this, object) : str(object);
}

std::uint64_t Interp::textBytes(Slot value) const
{
    if (const auto *text = heap().as<Str>(value))
        return text->utf8->size();
    const auto *whole = heap().as<Int>(value);
    return whole && whole->big ? integerBytes(*whole) : 0;
}

// Walks tuples as a tree, as hashing does, counting each member; not recursive itself, but what it
// lets pass may be hashed recursively.
void Interp::requireHashable(Slot key)
{
    constexpr int deepest = 5000;
    std::vector<std::pair<Slot, int>> open {{key, 0}};
    while (!open.empty()) {
        const auto [slot, depth] = open.back();
        open.pop_back();
        spend(1);
        spend(Work::Byte, textBytes(slot));
        const auto *view = heap().as<DictView>(slot);
        if (heap().as<List>(slot) || heap().as<Dict>(slot) || heap().as<Slice>(slot)
            || (view && view->which != DictView::Which::Values))
            raise("TypeError", "unhashable type: " + inQuotes(errorTypeName(heap(), slot)));
        const auto *tuple = heap().as<Tuple>(slot);
        if (!tuple)
            continue;
        if (depth > deepest)
            throw LimitReached {"tuples nested more than " + std::to_string(deepest)
                                + " deep are not hashed"};
        const std::size_t first = open.size();
        for (const Slot item : tuple->items)
            open.emplace_back(item, depth + 1);
        std::reverse(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
    }
}

Interp::Callable Interp::callable(Slot object, std::string_view name)
{
    struct Search {
        std::pair<Slot, std::string_view> &sought;
        ~Search() { sought = {noSlot, {}}; }
    } const search {m_callableSought};
    m_callableSought = {object, name};
    m_methodFound = nullptr;
    Ref found = attribute(object, name);
    return {std::move(found), std::exchange(m_methodFound, nullptr)};
}

bool Interp::leavesUnbound(const Native &method, Slot self, std::string_view name)
{
    if (m_callableSought != std::pair(self, name))
        return false;
    m_methodFound = &method;
    return true;
}

Ref Interp::call(Slot callable, const Arguments &arguments)
{
    if (const auto *builtin = heap().as<Builtin>(callable))
        return m_language.native(builtin->native).call(*this, builtin->self, arguments);
    if (heap().as<GradNode>(callable))
        throw Unsupported {"calling a grad_fn"};
    const auto *type = heap().as<Type>(callable);
    if (!type)
        raise("TypeError", inQuotes(errorTypeName(heap(), callable)) + " object is not callable");
    const auto function = type->native == noNative ? nullptr : m_language.native(type->native).call;
    if (!function)
        throw Unsupported {"making objects of the class " + inQuotes(type->name)};
    return function(*this, noSlot, arguments);
}

} // namespace clonescope::model
