// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/base/persistentvector.h"
#include "model/base/shared.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clonescope::model
{

// What programs define, and what runs of it.

// What a function runs, as far as it can be seen; the engine derives from it.
struct CodeObject {
    CodeObject() = default;
    CodeObject(const CodeObject &) = delete;
    CodeObject &operator=(const CodeObject &) = delete;
    virtual ~CodeObject() = default;

    std::vector<std::string> freeNames; // variables of enclosing functions, sorted
    bool operator==(const CodeObject &other) const { return this == &other; }
};

// A variable that functions share.
struct Cell {
    Slot content = noSlot; // noSlot: not yet, or no longer, bound
    bool operator==(const Cell &) const = default;
};
// `__name__`, `__qualname__` and `__module__`.
struct Names {
    std::string name, qualified, module;
    bool operator==(const Names &) const = default;
};
// Made by def and lambda. What runs is `code`; the rest was there when the definition ran.
struct Function {
    Shared<Names> names;
    Shared<CodeObject> code;
    Slot globals = noSlot; // the dict of its module
    Slot defaults = noSlot; // a tuple
    Slot keywordDefaults = noSlot; // a dict
    Slot annotations = noSlot; // a dict
    Slot doc = noSlot;
    PersistentVector<Slot> cells; // in the order of the code's free variables
    bool isBuiltin = false; // of a module of ours, standing for one that is no Python in Python
    bool operator==(const Function &) const = default;
};
// A method of the program's, bound to an object (`method`).
struct BoundMethod {
    Slot function, self;
    bool operator==(const BoundMethod &) const = default;
};
struct ClassMethod {
    Slot function;
    bool operator==(const ClassMethod &) const = default;
};
struct StaticMethod {
    Slot function;
    bool operator==(const StaticMethod &) const = default;
};
struct Property {
    Slot getter = noSlot, setter = noSlot, deleter = noSlot, doc = noSlot;
    bool operator==(const Property &) const = default;
};
// What a name in `__slots__` becomes: reads and writes one slot of an instance.
struct SlotDescriptor {
    Shared<std::string> name;
    std::uint32_t index = 0; // in Instance::slots
    Slot owner = noSlot; // the class; not counted, as the class holds this
    bool operator==(const SlotDescriptor &) const = default;
};
// A class of the program's. Its attributes are its object's `dict`.
struct Class {
    Shared<Names> names;
    Shared<std::vector<Slot>> bases;
    Shared<std::vector<Slot>> order; // __mro__ without itself
    Shared<std::vector<std::string>> slotNames; // of its instances, those of base classes first
    bool hasDict = true; // whether its instances have one
    bool takesWeakReferences = true;
    bool hasFinalizer = false; // `__del__`
    bool isBuiltin = false; // as for functions: its objects' slots are out of sight
    bool operator==(const Class &) const = default;
};
// An object of a class that is derived from `object` alone.
struct Instance {
    PersistentVector<Slot> slots; // of `__slots__`, noSlot where not filled
    // What its own __hash__ answered when it was last asked, by which dicts find it.
    std::optional<std::uint64_t> hash;
    bool operator==(const Instance &) const = default;
};
struct Exception {
    Slot args; // a tuple
    Slot cause = noSlot, context = noSlot;
    Slot traceback = noSlot;
    bool suppressesContext = false;
    bool operator==(const Exception &) const = default;
};
// One call that an exception came through, which keeps alive what its variables held.
struct Traceback {
    Slot next = noSlot; // the call within it
    Shared<CodeObject> code;
    int line = 0;
    Slot variables = noSlot; // a tuple
    bool operator==(const Traceback &) const = default;
};
// `__code__` of a function.
struct CodeReference {
    Shared<CodeObject> code;
    bool operator==(const CodeReference &) const = default;
};
struct Super {
    Slot type; // whose successors are searched
    Slot self;
    Slot start; // the class whose order that is
    bool operator==(const Super &) const = default;
};
// What Instance::slots is to objects that are made of something else. No object of the program's.
struct SlotValues {
    PersistentVector<Slot> slots;
    bool operator==(const SlotValues &) const = default;
};
// A call under way that waits: a generator's frame, in the machine's words.
struct SuspendedFrame {
    struct Handler {
        std::uint32_t target = 0, stack = 0, loops = 0, methods = 0, handled = 0;
        bool operator==(const Handler &) const = default;
    };
    struct Loop {
        Slot iterable;
        std::int64_t position = 0;
        bool operator==(const Loop &) const = default;
    };
    struct Method { // looked up, and soon to be called: a native by number, or a function
        std::uint32_t native = 0;
        Slot function = noSlot;
        bool operator==(const Method &) const = default;
    };
    std::uint32_t next = 0; // instruction
    std::vector<Slot> stack, locals, cells, handled;
    std::vector<Method> methods;
    std::vector<Loop> loops;
    std::vector<Handler> handlers;
    bool operator==(const SuspendedFrame &) const = default;
};
struct Generator {
    Slot function;
    enum class State : std::uint8_t { Created, Suspended, Running, Finished } state = State::Created;
    Shared<SuspendedFrame> frame;
    bool operator==(const Generator &) const = default;
};
struct WeakReference {
    Slot referent = noSlot; // not counted; noSlot once it is gone
    Slot callback = noSlot;
    bool isProxy = false;
    // Its referent's, once it was asked while that lived: by which dicts find it.
    std::optional<std::uint64_t> hash = std::nullopt;
    bool operator==(const WeakReference &) const = default;
};
// What `Class.__dict__` answers, and types.MappingProxyType: a dict that cannot be written through
// it.
struct MappingProxy {
    Slot mapping;
    bool operator==(const MappingProxy &) const = default;
};
// list[int]; of a union, int | str, the origin is noSlot.
struct GenericAlias {
    Slot origin = noSlot;
    Slot arguments; // a tuple
    bool operator==(const GenericAlias &) const = default;
};
struct Partial {
    Slot function, args, keywords; // callable, tuple, dict
    bool operator==(const Partial &) const = default;
};
// What walks other things: enumerate, zip, map, filter, reversed, and the iterators of the
// built-in containers under their names.
struct Walk {
    enum class Kind : std::uint8_t {
        Enumerate,
        Zip,
        Map,
        Filter,
        Reversed,
        Callable,
        Sequence
    } kind
        = Kind::Enumerate;
    std::string_view type; // its class's name
    PersistentVector<Slot> sources; // what is walked, a function first for Map, Filter, Callable
    Shared<std::vector<std::int64_t>> positions; // one for each that is walked
    std::int64_t count = 0; // Enumerate: the next number; Reversed: what is left
    bool isStrict = false; // zip(strict=True)
    bool isDone = false;
    bool operator==(const Walk &) const = default;
};

} // namespace clonescope::model
