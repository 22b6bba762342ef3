// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/cancel.h"
#include "model/engine/pyerror.h"
#include "model/engine/work.h"
#include "model/memory.h"
#include "model/operators.h"
#include "model/run.h"
#include "model/store.h"

#include <atomic>
#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clonescope::model
{

// The program asked for what the engine does not know (yet), which is no Python error: the run ends
// with a RunProblem. `what` it is, as the subject of a sentence: "lambda".
struct Unsupported {
    std::string what;
};

enum class CompareOp : std::uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

[[nodiscard]] std::string_view symbol(BinaryOp op); // "+"
[[nodiscard]] std::string_view symbol(CompareOp op); // "=="
[[nodiscard]] CompareOp reflected(CompareOp op); // as seen from the right operand

// The class as Python's messages name it: "torch.dtype" where `__name__` is "dtype".
[[nodiscard]] std::string errorTypeName(const Heap &heap, Slot object);

// What a call passes on. The caller holds all of it.
struct Arguments {
    std::span<const Slot> positional;
    std::span<const std::pair<std::string_view, Slot>> keywords;
};

// Where an object would stand in memory, as reprs tell it: "0x7f0000000010".
[[nodiscard]] std::string addressText(const Heap &heap, Slot object);

class Interp;

// A function of ours that Python code can call. `self` is noSlot for plain functions.
using NativeFunction = Ref (*)(Interp &, Slot self, const Arguments &);
struct Native {
    std::string_view name;
    NativeFunction call = nullptr;
};

// How objects of one kind behave. A null entry means Python's own error for a type that lacks the
// operation. getAttribute answers an empty Ref where it knows no such attribute; binary and compare
// where they do not apply (NotImplemented), after which the other side is asked: binary with the
// operands still in the order written (one's own may be the right one), compare with operation and
// operands turned round. The texts for operands that no side takes ("can only concatenate …",
// "can't multiply sequence …", "unsupported operand …") are Interp's.
struct TypeOps {
    Ref (*getAttribute)(Interp &, Slot self, std::string_view name) = nullptr;
    void (*setAttribute)(Interp &, Slot self, std::string_view name, Slot value)
        = nullptr; // noSlot deletes
    Ref (*item)(Interp &, Slot self, Slot key) = nullptr;
    void (*setItem)(Interp &, Slot self, Slot key, Slot value) = nullptr; // noSlot deletes
    Ref (*binary)(Interp &, BinaryOp, Slot left, Slot right) = nullptr;
    Ref (*inplace)(Interp &, BinaryOp, Slot left, Slot right)
        = nullptr; // empty: falls back to binary
    Ref (*unary)(Interp &, UnaryOp, Slot operand) = nullptr;
    Ref (*compare)(Interp &, CompareOp, Slot left, Slot right) = nullptr;
    bool (*contains)(Interp &, Slot self, Slot member) = nullptr;
    bool (*truth)(Interp &, Slot self) = nullptr; // absent: length, else true
    std::int64_t (*length)(Interp &, Slot self) = nullptr;
    // What is walked in its place, where it is not walked itself.
    Ref (*iterated)(Interp &, Slot self) = nullptr;
    // The next member and true, or false at the end; `position` begins at 0 and is the type's own
    // to advance.
    bool (*next)(Interp &, Slot self, std::int64_t &position, Ref &member) = nullptr;
    std::string (*repr)(Interp &, Slot self) = nullptr;
    std::string (*str)(Interp &, Slot self) = nullptr; // absent: repr
    std::string (*format)(Interp &, Slot self) = nullptr; // in an f-string; absent: str
};

// What runs a program: Python's protocols over the heap. Natives of the frameworks see the machine
// only through this.
class Interp
{
public:
    Interp(Store &store, Semantics semantics, Limits limits, const std::atomic<bool> *cancelled);

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

// The operations of the object's kind: the one place that dispatches on it.
[[nodiscard]] const TypeOps &typeOps(const Heap &heap, Slot slot);

// ---- What frameworks contribute ----

// Argument binding of functions written in Python. `names` are the parameters in order; a name
// after "*" is keyword-only; "name=" has a default (the result holds noSlot where left out);
// "*name" as the last takes any further positional ones into `rest`. Raises TypeError as Python
// does for `function`.
struct Bound {
    std::vector<Slot> values;
    std::vector<Slot> rest;
    Slot operator[](std::size_t i) const { return values[i]; }
};
[[nodiscard]] Bound bind(std::string_view function, std::initializer_list<std::string_view> names,
                         const Arguments &arguments);

// A module that programs can import: its functions, then its other members by name. Each becomes an
// immortal object of the boot heap, equal dtypes and classes one object, so that `is` holds.
struct ModuleDef {
    std::string_view name; // "torch"
    std::span<const Native> functions;
    // Everything that is no function: dtypes, classes (a Type whose `native` is
    // nativeIndex(entry)), submodules (a Module of the full name, which has a ModuleDef too).
    std::vector<std::pair<std::string_view, Payload>> (*constants)() = nullptr;
    std::span<const Native> constructors = {}; // what the classes among `constants` call
};

// All modules, and the natives that are methods: indices into one table that `Builtin::native` and
// `Type::native` hold. A Type that no native constructs has `noNative`.
constexpr std::uint32_t noNative = 0xffffffffU;
[[nodiscard]] std::span<const ModuleDef *const> modules();
[[nodiscard]] const Native &native(std::uint32_t index);
[[nodiscard]] std::uint32_t
nativeIndex(const Native &native); // of an entry of a table handed to the registry

// The heap that every run starts with, and its immortal objects; noSlot where there is none.
[[nodiscard]] const Heap &bootHeap();
[[nodiscard]] Slot builtinSlot(std::string_view name); // what the name means where nothing hides it
[[nodiscard]] Slot typeSlot(std::string_view name); // "int", "NoneType", "torch.Tensor"
[[nodiscard]] Slot typeOf(const Heap &heap, Slot object); // its Type: `type(object)` (cpython/)
[[nodiscard]] Slot dtypeSlot(Framework framework, DType dtype);
[[nodiscard]] Slot moduleSlot(std::string_view name);

// Tables of natives, each defined in its framework's folder: the registry concatenates them.
[[nodiscard]] std::span<const Native> builtinFunctions(); // print, len, … (cpython/)
// int, list, …, and classes that have no name (NoneType, dict_keys): each is a Type of the boot
// heap; `call` null where programs cannot construct it (cpython/).
[[nodiscard]] std::span<const Native> typeConstructors();
[[nodiscard]] std::span<const Native> strMethods();
[[nodiscard]] std::span<const Native> listMethods();
[[nodiscard]] std::span<const Native> tupleMethods();
[[nodiscard]] std::span<const Native> dictMethods();
[[nodiscard]] std::span<const Native> tensorMethods(); // torch/
[[nodiscard]] std::span<const Native> gradNodeMethods();
[[nodiscard]] std::span<const Native> eagerTensorMethods(); // tensorflow/
[[nodiscard]] const ModuleDef &copyModule();
[[nodiscard]] const ModuleDef &torchModule();
[[nodiscard]] const ModuleDef &tensorflowModule();

// The operations of each kind, defined in its framework's folder.
// Of every atom but modules and builtin functions, which are the registry's: a table for each kind.
[[nodiscard]] const TypeOps &atomOps(const Payload &atom);
[[nodiscard]] const TypeOps &listOps();
[[nodiscard]] const TypeOps &tupleOps();
[[nodiscard]] const TypeOps &dictOps();
[[nodiscard]] const TypeOps &tensorOps();
[[nodiscard]] const TypeOps &gradNodeOps();
[[nodiscard]] const TypeOps &eagerTensorOps();

// A bound method of `table` by name, or an empty Ref.
[[nodiscard]] Ref method(Interp &interp, std::span<const Native> table, Slot self,
                         std::string_view name);

} // namespace clonescope::model
