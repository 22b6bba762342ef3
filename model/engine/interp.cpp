// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/interp.h"

#include "model/engine/attributenames.h"
#include "model/engine/classattributes.h"
#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/language.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

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
    if (const auto *type = heap.as<Class>(object))
        return "type object " + inQuotes(type->names->name);
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
    else if (heap.as<Tensor>(object) && classOf(heap, object))
        owner = "torch.Tensor";
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
    if (heap().as<Class>(object)) {
        if (name == "__class__")
            return m_store.hold(typeOf(*this, object));
        return attributeOfClass(*this, object, name);
    }
    if (classOf(heap(), object))
        return name == "__class__" && classAttribute(*this, object, name) == noSlot
            ? m_store.hold(heap()[object].type)
            : objectAttribute(*this, object, name);
    if (name == "__class__" && !heap().as<WeakReference>(object))
        return m_store.hold(typeOf(*this, object));
    return payloadAttribute(object, name);
}

namespace
{

// What an object of a class of the program's has by the built-in class below it.
bool isOfBuiltinBase(Interp &interp, Slot object, std::string_view name)
{
    return !interp.heap().as<Class>(object) && !interp.heap().as<GenericAlias>(object)
        && name != "__isabstractmethod__"
        && pythonTypeHas(interp, builtinBase(interp, typeOf(interp, object)), name);
}

} // namespace

Ref Interp::payloadAttribute(Slot object, std::string_view name)
{
    if (const auto function = operations(object).getAttribute)
        if (Ref value = function(*this, object, name))
            return value;
    if (Ref method = m_language.slotMethod(*this, object, name))
        return method;
    const bool isOpen = (classOf(heap(), object) && !heap().as<Tensor>(object))
        || heap().as<Instance>(object) || heap().as<GenericAlias>(object)
        || name == "__isabstractmethod__" || name == "__abstractmethods__";
    if (isOpen ? isOfBuiltinBase(*this, object, name) : pythonMayHave(*this, object, name))
        throw Unsupported {qualified(heap(), object, name)};
    return {};
}

Ref Interp::builtinClassAttribute(Slot type, std::string_view name, Slot self)
{
    const Ref found = attributeOrNone(type, name);
    return found && self != noSlot ? bound(*this, found, self, type) : found;
}

namespace
{

// What objects of the built-in class have as data, as maxlen of a deque, is no entry of the
// `__dict__` of one of a class derived from it.
bool isDataOfBuiltin(Interp &interp, Slot object, std::string_view name)
{
    const Heap &heap = interp.heap();
    if (heap.as<Instance>(object) || heap.as<Tensor>(object) || heap.as<Exception>(object)
        || name.starts_with("__") || classAttribute(interp, object, name) != noSlot)
        return false;
    const auto read = interp.language().operations(heap, object).getAttribute;
    const Ref value = read ? read(interp, object, name) : Ref();
    return value && !heap.as<Builtin>(value);
}

} // namespace

namespace
{

// A literal of one of these letters is another object than the letter taken out of a string:
// CPython 3.11 interns the one of its own frozen modules. Seen by comparing all 256 of them.
bool isOwnLetter(std::string_view text)
{
    constexpr std::string_view letters = "BCLST_abcdefhiklmnopqrstvwxy";
    return text.size() == 1 && letters.find(text[0]) != std::string_view::npos;
}

} // namespace

Ref Interp::nameString(std::string_view name)
{
    const auto known = m_names.find(name);
    if (known != m_names.end())
        return known->second;
    Ref made = isOwnLetter(name) ? m_store.make(Str {Shared<std::string>(std::string(name))})
                                 : m_store.makeStr(std::string(name));
    return m_names.emplace(name, std::move(made)).first->second;
}

void Interp::setAttribute(Slot object, std::string_view name, Slot value)
{
    if (heap().as<Class>(object))
        return setAttributeOfClass(*this, object, name, value);
    if (const Slot hook = own(object, value == noSlot ? "__delattr__" : "__setattr__");
        hook != noSlot) {
        const Ref text = nameString(name);
        if (value == noSlot)
            static_cast<void>(callOwn(hook, object, {text.slot()}));
        else
            static_cast<void>(callOwn(hook, object, {text.slot(), value}));
        return;
    }
    setOwnAttribute(object, name, value);
}

void Interp::setOwnAttribute(Slot object, std::string_view name, Slot value)
{
    if (name == "__class__") {
        const bool mayChange = value != noSlot && classOf(heap(), object) && heap().as<Class>(value)
            && builtinBase(*this, value) == builtinBase(*this, heap()[object].type);
        if (!mayChange)
            throw Unsupported {"changing an object's class"};
        return m_store.setType(object, value);
    }
    if (classOf(heap(), object)) {
        const bool isData = isDataOfBuiltin(*this, object, name);
        if (isData && !heap().as<Dict>(object)) {
            const Type base = *heap().as<Type>(builtinBase(*this, heap()[object].type));
            const std::string of = base.module == "builtins" ? "" : std::string(base.module) + ".";
            raise("AttributeError",
                  "attribute " + inQuotes(name) + " of " + inQuotes(of + std::string(base.name))
                      + " objects is not writable");
        }
        const auto function = isData || heap().as<Tensor>(object) || heap().as<Exception>(object)
            ? operations(object).setAttribute
            : nullptr;
        if (!function || classAttribute(*this, object, name) != noSlot)
            return setGenericAttribute(*this, object, name, value);
        return function(*this, object, name, value);
    }
    if (const auto function = operations(object).setAttribute)
        return function(*this, object, name, value);
    if (typeName(heap(), object) == "function" && !heap().as<Function>(object))
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
    if (const Slot hook = own(object, "__getitem__"); hook != noSlot)
        return callOwn(hook, object, {key});
    if (heap().as<Class>(object))
        if (const Ref hook = attributeOrNone(object, "__class_getitem__"))
            return call(hook, {{&key, 1}, {}});
    if (const auto function = operations(object).item)
        return function(*this, object, key);
    if (const auto *type = heap().as<Type>(object))
        raise("TypeError", "type " + inQuotes(type->name) + " is not subscriptable");
    raise("TypeError", inQuotes(errorTypeName(heap(), object)) + " object is not subscriptable");
}

void Interp::setItem(Slot object, Slot key, Slot value)
{
    if (const Slot hook = own(object, value == noSlot ? "__delitem__" : "__setitem__");
        hook != noSlot) {
        if (value == noSlot)
            static_cast<void>(callOwn(hook, object, {key}));
        else
            static_cast<void>(callOwn(hook, object, {key, value}));
        return;
    }
    if (const auto function = operations(object).setItem)
        return function(*this, object, key, value);
    const std::string who = inQuotes(errorTypeName(heap(), object)) + " object ";
    // What counts as a sequence is asked by index first, and says it in other words.
    const bool isSequence = heap().as<Tuple>(object) || heap().as<Str>(object)
        || heap().as<ByteString>(object) || heap().as<Set>(object) || heap().as<Range>(object)
        || heap().as<DictView>(object);
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
    if (const Slot hook = own(object, "__bool__"); hook != noSlot) {
        const Ref answer = callOwn(hook, object, {});
        if (!heap().as<Bool>(answer))
            raise("TypeError",
                  "__bool__ should return bool, returned " + errorTypeName(heap(), answer));
        return answer.slot() == Heap::trueSlot;
    }
    if (own(object, "__len__") != noSlot)
        return length(object) != 0;
    const TypeOps &ops = operations(object);
    if (ops.truth)
        return ops.truth(*this, object);
    return !ops.length || ops.length(*this, object) != 0;
}

std::int64_t Interp::length(Slot object)
{
    if (const Slot hook = own(object, "__len__"); hook != noSlot) {
        const Ref answer = callOwn(hook, object, {});
        const auto *number = heap().as<Int>(answer);
        if (heap().as<Bool>(answer))
            return answer.slot() == Heap::trueSlot ? 1 : 0;
        if (!number)
            raise("TypeError",
                  inQuotes(errorTypeName(heap(), answer))
                      + " object cannot be interpreted as an integer");
        if (number->big)
            raise("OverflowError", "cannot fit 'int' into an index-sized integer");
        if (number->small < 0)
            raise("ValueError", "__len__() should return >= 0");
        return number->small;
    }
    if (const auto function = operations(object).length)
        return function(*this, object);
    raise("TypeError",
          "object of type " + inQuotes(errorTypeName(heap(), object)) + " has no len()");
}

bool Interp::isIterable(Slot object)
{
    if (const Slot hook = own(object, "__iter__"); hook != noSlot)
        return hook != Heap::none;
    if (own(object, "__getitem__") != noSlot)
        return true;
    if (heap().as<Class>(object) && classAttribute(*this, object, "__iter__") != noSlot)
        return true;
    const TypeOps &ops = operations(object);
    return ops.next || ops.iterated;
}

Ref Interp::iterated(Slot object)
{
    Slot hook = own(object, "__iter__");
    if (hook == noSlot && heap().as<Class>(object))
        hook = classAttribute(*this, object, "__iter__"); // of its metaclass
    if (hook != noSlot && hook != Heap::none) {
        Ref iterator = callOwn(hook, object, {});
        const TypeOps &theirs = operations(iterator);
        if (own(iterator, "__next__") == noSlot && (!theirs.next || theirs.length))
            raise("TypeError",
                  "iter() returned non-iterator of type "
                      + inQuotes(errorTypeName(heap(), iterator)));
        return iterator;
    }
    const TypeOps &ops = operations(object);
    if (ops.iterated && hook != Heap::none)
        return ops.iterated(*this, object);
    if ((ops.next || own(object, "__getitem__") != noSlot) && hook != Heap::none)
        return m_store.hold(object);
    raise("TypeError", inQuotes(errorTypeName(heap(), object)) + " object is not iterable");
}

// A list of a class of the program's is walked as a list unless that says otherwise; what has only
// __getitem__, by index.
bool Interp::next(Slot iterated, std::int64_t &position, Ref &member)
{
    requireStack();
    const Slot hook = own(iterated, "__next__");
    const auto byOwn = hook == noSlot ? operations(iterated).next : nullptr;
    if (byOwn)
        return byOwn(*this, iterated, position, member);
    try {
        if (hook != noSlot) {
            member = callOwn(hook, iterated, {});
        } else {
            const Ref index = m_store.makeInt(position);
            member = item(iterated, index);
            ++position;
        }
        return true;
    } catch (const PyError &error) {
        if (!isOf(*this, error, hook == noSlot ? "IndexError" : "StopIteration"))
            throw;
        return false;
    }
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

} // namespace clonescope::model
