// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/cancel.h"
#include "model/base/memory.h"
#include "model/engine/natives.h"
#include "model/engine/pyerror.h"
#include "model/engine/work.h"
#include "model/heap/run.h"
#include "model/heap/store.h"

#include <atomic>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clonescope::model
{

class Language;

// What runs a program: Python's protocols over the heap. Natives of the frameworks see the machine
// only through this.
class Interp
{
public:
    Interp(const Language &language, Store &store, Semantics semantics, Limits limits,
           const std::atomic<bool> *cancelled);

    // All that is built in.
    [[nodiscard]] const Language &language() const { return m_language; }

    Store &store() { return m_store; }
    [[nodiscard]] const Heap &heap() const { return m_store.heap(); }
    [[nodiscard]] const Semantics &semantics() const { return m_semantics; }

    // Python's protocols, raising Python's errors. An attribute that real Python has and the engine
    // lacks is Unsupported.
    Ref attribute(Slot object, std::string_view name);
    Ref attributeOrNone(Slot object, std::string_view name); // empty where there is none
    void setAttribute(Slot object, std::string_view name, Slot value); // noSlot deletes
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
    std::string format(Slot object); // format(object, "")
    // TypeError: unhashable type: 'list'. Counts the work of hashing and comparing the key once.
    void requireHashable(Slot key);
    [[nodiscard]] std::uint64_t textBytes(Slot value) const; // of a string or large integer, else 0
    [[nodiscard]] bool isIterable(Slot object) const;
    Ref call(Slot callable, const Arguments &arguments);
    // The attribute, to be called at once: where it is a method of the object's kind, the method
    // itself (which takes the object as `self`), so that no object is made to bind them.
    struct Callable {
        Ref object;
        const Native *method = nullptr;
    };
    Callable callable(Slot object, std::string_view name);
    // For method(): whether the look-up under way is that one.
    bool leavesUnbound(const Native &method, Slot self, std::string_view name);

    void write(std::string_view text);
    [[nodiscard]] std::string takeOutput() { return std::exchange(m_output, {}); }

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

private:
    [[noreturn]] void stop(Work work, std::uint64_t n);
    [[nodiscard]] const TypeOps &operations(Slot object) const;
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
    int m_depth = 1; // the module's own frame
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
