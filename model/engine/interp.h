// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/cancel.h"
#include "model/base/memory.h"
#include "model/base/stackroom.h"
#include "model/engine/classnames.h"
#include "model/engine/natives.h"
#include "model/engine/pyerror.h"
#include "model/engine/work.h"
#include "model/heap/run.h"
#include "model/heap/store.h"

#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clonescope::model
{

class Language;
class Machine;

// What runs a program: Python's protocols over the heap. Natives of the frameworks see the machine
// only through this.
class Interp
{
public:
    Interp(const Language &language, Store &store, Semantics semantics, Limits limits,
           const std::atomic<bool> *cancelled);

    // All that is built in.
    [[nodiscard]] const Language &language() const { return m_language; }

    // What runs the program's code; null outside a run.
    [[nodiscard]] Machine *machine() const { return m_machine; }
    void setMachine(Machine *machine) { m_machine = machine; }

    Store &store() { return m_store; }
    [[nodiscard]] const Heap &heap() const { return m_store.heap(); }
    [[nodiscard]] const Semantics &semantics() const { return m_semantics; }

    [[nodiscard]] ClassNames &classNames() { return m_classNames; }

    // Python's protocols, raising Python's errors. An attribute that real Python has and the engine
    // lacks is Unsupported.
    Ref attribute(Slot object, std::string_view name);
    Ref attributeOrNone(Slot object, std::string_view name); // empty where there is none
    // The same where the program's own AttributeError means that: getattr(object, name, default).
    Ref attributeOrNoneQuietly(Slot object, std::string_view name);
    void setAttribute(Slot object, std::string_view name, Slot value); // noSlot deletes
    // The same past what its class says: object.__setattr__.
    void setOwnAttribute(Slot object, std::string_view name, Slot value);
    // What the object has by what it is made of, whatever its class: a list's methods. Empty where
    // there is none.
    Ref payloadAttribute(Slot object, std::string_view name);
    // The same of a built-in class, bound where `self` is an object.
    Ref builtinClassAttribute(Slot type, std::string_view name, Slot self);
    // What protocols ask an object's class for: bound, or empty where it is not the program's own.
    Ref special(Slot object, std::string_view name);
    // Calls it; it must be there.
    Ref callSpecial(Slot object, std::string_view name, const Arguments &arguments);
    Ref item(Slot object, Slot key);
    void setItem(Slot object, Slot key, Slot value); // noSlot deletes
    Ref binary(BinaryOp op, Slot left, Slot right);
    Ref inplace(BinaryOp op, Slot left, Slot right);
    Ref unary(UnaryOp op, Slot operand);
    Ref compare(CompareOp op, Slot left, Slot right);
    bool equal(Slot left, Slot right); // identity, then ==
    bool contains(Slot container, Slot member);
    bool truth(Slot object);
    std::int64_t length(Slot object);
    // iter(object): what next() then walks. Raises TypeError where it is not iterable.
    Ref iterated(Slot object);
    bool next(Slot iterated, std::int64_t &position, Ref &member);
    std::vector<Ref> members(Slot iterable);
    std::string repr(Slot object); // cycles as Python shows them: [...]
    std::string str(Slot object);
    std::string format(Slot object, std::string_view specification);
    // The same as objects: the very string that is asked for its text, or that a method answers.
    Ref reprObject(Slot object);
    Ref strObject(Slot object);
    Ref formatObject(Slot object, std::string_view specification);
    // Whether it goes on by send(): a generator, or what has a __next__ of the program's.
    [[nodiscard]] bool isSentTo(Slot iterator);
    // Goes on with such an iterator. Empty at its end; `result` is what it returned then.
    Ref send(Slot iterator, Slot sent, Ref &result);
    // The same of a generator, with an exception raised in it where one is given.
    Ref resumeGenerator(Slot generator, Slot sent, const PyError *thrown, Ref &result);
    // The key of a dict or set that equals this one, or itself: to be asked before any look into
    // one. TypeError where it cannot be hashed.
    Slot keyIn(Slot container, Slot key);
    // The same to look for it alone: noSlot where the key is in there by a hash that is no longer
    // its own, so that it is not found.
    Slot keySought(Slot container, Slot key);
    // Whether no key of a display (keys and values in turn) hashes or compares in a way of its own.
    [[nodiscard]] bool areKeysPlain(std::span<const Slot> entries) const;
    // Of a dict, or of what has keys(); nothing where it is no mapping.
    std::optional<std::vector<std::pair<Ref, Ref>>> entries(Slot mapping);
    // The values that `case Class(…)` goes on with, as a tuple; empty where it does not match.
    Ref classParts(Slot subject, Slot type, std::size_t positional,
                   std::span<const std::string_view> names);
    std::string callableText(Slot callable); // as errors of calls name it: "__main__.f()"
    // An attribute of a built-in class is the same object whenever it is taken.
    Ref kept(Slot type, const Native &native, const std::function<Ref()> &make);
    // `__code__` of whatever runs it: one object.
    Ref codeObject(const Shared<CodeObject> &code);
    // __init__ as the built-in classes have it.
    void initialize(Slot object, const Arguments &arguments);
    void setGenerator(Slot generator, Generator::State state, Shared<SuspendedFrame> frame);
    // TypeError: unhashable type: 'list'. Counts the work of hashing and comparing the key once.
    void requireHashable(Slot key);
    [[nodiscard]] std::uint64_t textBytes(Slot value) const; // of a string or large integer, else 0
    [[nodiscard]] bool isIterable(Slot object);
    Ref call(Slot callable, const Arguments &arguments);
    // The attribute, to be called at once: where it is a method of the object's kind, the method
    // itself (which takes the object as `self`), so that no object is made to bind them.
    struct Callable {
        Ref object;
        const Native *method = nullptr;
        bool bindsObject = false; // a function of the program's, to be given the object first
    };
    Callable callable(Slot object, std::string_view name);
    // For method(): whether the look-up under way is that one.
    bool leavesUnbound(const Native &method, Slot self, std::string_view name);

    void write(std::string_view text);
    [[nodiscard]] std::string takeOutput() { return std::exchange(m_output, {}); }

    // A call of the program's begins and ends: RecursionError where they are too many.
    void enterCall(std::string_view doing);
    void leaveCall() { --m_depth; }
    // What natives nest is refused before the stack ends.
    void requireStack() const
    {
        if (m_stackRoom.isUsedUp())
            throw Unsupported {"nesting calls, iterators or objects as deeply as this"};
    }
    // How deep Python's calls are, the module's own frame included: see Nesting.
    [[nodiscard]] int depth() const { return m_depth; }

    // Counts work, before it is done; throws LimitReached, or Cancelled.
    void spend(Work work, std::uint64_t n)
    {
        const std::uint64_t most = m_left / weight(work);
        if (n > most || (m_cancelled && m_cancelled->load(std::memory_order_relaxed))
            || isMemoryShort())
            stop(work, n);
        m_left -= n * weight(work);
        m_spent[static_cast<std::size_t>(work)] += n * weight(work);
    }
    void spend(std::uint64_t instructions) { spend(Work::Instruction, instructions); }

    // The string of a name, the same object each time: attributes, keywords and constants that look
    // like names are interned.
    Ref nameString(std::string_view name);

private:
    [[noreturn]] void stop(Work work, std::uint64_t n);
    [[nodiscard]] const TypeOps &operations(Slot object) const;
    // What the object's class, if it is the program's, has for a protocol: noSlot where it is left
    // to what the object is made of.
    [[nodiscard]] Slot own(Slot object, std::string_view name);
    Ref callOwn(Slot function, Slot object, std::initializer_list<Slot> arguments);
    Ref tryBinary(BinaryOp op, Slot left, Slot right);
    Ref compareSide(CompareOp op, Slot self, Slot other);
    Ref answered(Slot object, std::string_view name,
                 Slot argument); // empty: NotImplemented, or none
    Ref payloadAttributeOrNone(Slot object, std::string_view name);
    Ref ownText(Slot hook, Slot object, std::string_view name, std::string_view doing);
    Slot reprForStr(Slot object);
    Ref ownFormat(Slot object, std::string_view specification);
    Ref madeText(Slot object, std::string text);
    Ref stopValue(const PyError &error); // of a StopIteration
    bool hashKey(Slot key); // true where a way of its own takes part
    [[nodiscard]] const Dict &tableOf(Slot container) const;
    Slot equalHashedAs(Slot container, Slot key, std::uint64_t hash);
    const Language &m_language;
    Store &m_store;
    Semantics m_semantics;
    Limits m_limits;
    const std::atomic<bool> *m_cancelled;
    std::uint64_t m_left; // of all work, by weight
    std::array<std::uint64_t, workWeights.size()> m_spent {}; // of each kind, by weight
    std::string m_output;
    std::vector<Slot> m_reprStack;
    std::pair<Slot, std::string_view> m_callableSought {noSlot, {}};
    const Native *m_methodFound = nullptr;
    std::optional<std::uint64_t> m_hashBefore; // of the key that was hashed last
    Machine *m_machine = nullptr;
    ClassNames m_classNames;
    std::map<std::pair<Slot, const Native *>, Ref> m_kept;
    std::map<const CodeObject *, Ref> m_codeObjects;
    std::map<std::string, Ref, std::less<>> m_names;
    int m_depth = 1; // the module's own frame
    StackRoom m_stackRoom;
    friend class Nesting;
};

// One level of calls within calls as CPython counts them, alive as long as the level: beyond its
// recursion limit, RecursionError "maximum recursion depth exceeded" + `doing` (" in comparison",
// " while getting the repr of an object"). repr, str and the comparisons of Interp each take one.
class Nesting
{
public:
    Nesting(Interp &interp, std::string_view doing)
        : m_interp(interp)
    {
        if (m_interp.m_depth >= limit)
            raise("RecursionError", "maximum recursion depth exceeded" + std::string(doing));
        m_interp.requireStack();
        ++m_interp.m_depth;
    }
    ~Nesting() { --m_interp.m_depth; }
    Nesting(const Nesting &) = delete;
    Nesting &operator=(const Nesting &) = delete;

    static constexpr int limit = 1000;

private:
    Interp &m_interp;
};

} // namespace clonescope::model
