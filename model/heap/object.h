// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/base/persistentvector.h"
#include "model/heap/bytes.h"
#include "model/heap/dtype.h"
#include "model/heap/stridedlayout.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace clonescope::model
{

struct BigNumber; // see model/base/bigint.h
[[nodiscard]] bool operator==(const BigNumber &a, const BigNumber &b);

// What a function runs, as far as it can be seen; the engine derives from it.
struct CodeObject {
    CodeObject() = default;
    CodeObject(const CodeObject &) = delete;
    CodeObject &operator=(const CodeObject &) = delete;
    virtual ~CodeObject() = default;

    std::vector<std::string> freeNames; // variables of enclosing functions, sorted
    bool operator==(const CodeObject &other) const { return this == &other; }
};

// An immutable value shared by pointer, compared by content.
template <typename T> class Shared
{
public:
    Shared() = default;
    Shared(T value)
        : m_value(std::make_shared<const T>(std::move(value)))
    {
    }
    explicit Shared(std::shared_ptr<const T> value)
        : m_value(std::move(value))
    {
    }
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return m_value.get(); }
    explicit operator bool() const { return m_value != nullptr; }
    friend bool operator==(const Shared &a, const Shared &b)
    {
        return a.m_value == b.m_value || (a.m_value && b.m_value && *a.m_value == *b.m_value);
    }

private:
    std::shared_ptr<const T> m_value;
};

// A value that takes one pointer where it is kept, and nothing more until it is first edited.
template <typename T> class Boxed
{
public:
    Boxed() = default;
    Boxed(const Boxed &other)
        : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr)
    {
    }
    Boxed(Boxed &&) noexcept = default;
    Boxed &operator=(Boxed other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }
    ~Boxed() = default;
    const T &operator*() const
    {
        static const T untouched;
        return m_value ? *m_value : untouched;
    }
    const T *operator->() const { return &**this; }
    T &edit()
    {
        if (!m_value)
            m_value = std::make_unique<T>();
        return *m_value;
    }
    friend bool operator==(const Boxed &a, const Boxed &b) { return *a == *b; }

private:
    std::unique_ptr<T> m_value;
};

// ---- Atoms: immutable, drawn inside their holder ----

// None, Ellipsis and NotImplemented.
struct Singleton {
    enum class Which : std::uint8_t { None, Ellipsis, NotImplemented } which = Which::None;
    bool operator==(const Singleton &) const = default;
};
struct Bool {
    bool value = false;
    bool operator==(const Bool &) const = default;
};
// Of any size: `big` is set only where the value does not fit `small`.
struct Int {
    std::int64_t small = 0;
    Shared<BigNumber> big;
    bool operator==(const Int &) const = default;
};
struct Float {
    double value = 0;
    bool operator==(const Float &) const = default;
};
[[nodiscard]] std::uint64_t integerBytes(const Int &integer); // of `big`, 0 without it
// UTF-8; a lone surrogate is kept as its three bytes.
struct Str {
    Shared<std::string> utf8;
    bool operator==(const Str &) const = default;
};
struct Complex {
    double real = 0, imaginary = 0;
    bool operator==(const Complex &) const = default;
};
struct ByteString { // `bytes`
    Shared<std::string> bytes;
    bool operator==(const ByteString &) const = default;
};
struct Range {
    std::int64_t start = 0, stop = 0, step = 1;
    bool operator==(const Range &) const = default;
};
// `bytearray`: its bytes are a buffer's; what changes their number makes it another buffer.
struct ByteArray {
    Slot buffer = noSlot;
    bool operator==(const ByteArray &) const = default;
};
// `memoryview` of single bytes: each `step`-th of a buffer from `start` on.
struct MemoryView {
    Slot buffer = noSlot;
    Slot source = noSlot; // whose bytes they are; noSlot once it is released
    std::int64_t start = 0, count = 0, step = 1;
    bool isReadOnly = false;
    bool operator==(const MemoryView &) const = default;
};
// A slice object, as it stands between brackets; None where left out.
struct Slice {
    Slot start, stop, step;
    bool operator==(const Slice &) const = default;
};
// A class that the program did not define. `native` constructs it (an index of the engine's table).
struct Type {
    std::string_view name; // `__name__`
    std::string_view module;
    std::uint32_t native = 0;
    bool operator==(const Type &) const = default;
};
// A built-in function, or, with `self`, a method bound to it, which is an object of its own where
// `self` is one (see isNode).
struct Builtin {
    std::string_view name;
    std::uint32_t native = 0;
    Slot self = noSlot;
    std::string_view type = "builtin_function_or_method"; // its class
    bool operator==(const Builtin &) const = default;
};
struct Module {
    std::string_view name;
    bool operator==(const Module &) const = default;
};
struct DTypeObject {
    Framework framework = Framework::Torch;
    DType dtype = DType::Float32;
    bool operator==(const DTypeObject &) const = default;
};
struct Device {
    std::string name; // "cpu"
    bool operator==(const Device &) const = default;
};
// tf.TensorShape and the like: a shape that is no tuple. PyTorch's `torch.Size` is a Tuple with
// `isSize`.
struct TensorShape {
    std::vector<std::int64_t> sizes;
    bool operator==(const TensorShape &) const = default;
};
// What `for` and `iter()` walk with. `source` is kept alive.
struct Iterator {
    Slot source;
    std::int64_t next = 0;
    bool operator==(const Iterator &) const = default;
};
// dict.keys(), .values(), .items()
struct DictView {
    enum class Which : std::uint8_t { Keys, Values, Items } which = Which::Keys;
    Slot dict;
    bool operator==(const DictView &) const = default;
};
// A generator of random numbers: its whole state, by framework-defined words.
struct RandomState {
    Shared<std::vector<std::uint32_t>> words;
    bool operator==(const RandomState &) const = default;
};

// An atom of a kind that the engine has not, as a recording tells it: its class and Python's repr.
// The class as atoms of traces have it, "numpy.float32".
struct RecordedAtom {
    Shared<std::string> type, repr;
    bool operator==(const RecordedAtom &) const = default;

    // A class, function or module, which no picture shows as the value of a name.
    [[nodiscard]] bool isDefinition() const;
};

// ---- Objects: nodes of the graph ----

struct List {
    PersistentVector<Slot> items;
    bool operator==(const List &) const = default;
};
struct Tuple {
    PersistentVector<Slot> items;
    bool isSize = false; // torch.Size: an atom in traces and pictures
    bool operator==(const Tuple &) const = default;
};

// Entries in insertion order, a removed one leaves a hole (key noSlot) until the next rebuild;
// `index` is an open-addressing table of entry numbers (-1 empty, -2 removed), there only beyond
// eight entries. The first `holes` entries are all holes.
struct Dict {
    struct Entry {
        Slot key = noSlot;
        Slot value = noSlot;
        bool operator==(const Entry &) const = default;
    };
    PersistentVector<Entry> entries;
    PersistentVector<std::int32_t> index;
    std::uint32_t live = 0;
    std::uint32_t holes = 0;
    Slot factory = noSlot; // of a defaultdict
    bool operator==(const Dict &) const = default;
};
// Its members are the keys of a dict without values; `places` is CPython's table of them, see
// setplaces.h.
struct Set {
    static constexpr Slot removed {0xfffffffeU};
    struct Places {
        PersistentVector<Slot> table; // noSlot where no member has been, `removed` where one has
        std::uint32_t taken = 0; // those of removed members included
        std::uint32_t finger = 0; // where pop() looks first
        bool operator==(const Places &) const = default;
    };
    Dict members;
    bool isFrozen = false;
    Boxed<Places> places;
    bool operator==(const Set &) const = default;
};
struct Deque {
    PersistentVector<Slot> items;
    std::optional<std::int64_t> most; // maxlen
    bool operator==(const Deque &) const = default;
};

// The bytes themselves. In pictures and traces this is the *storage* node: all tensors over one
// buffer point at it.
struct Buffer {
    Bytes bytes;
    std::string_view device = "cpu";
    bool isUnknown = false; // a recording says how many bytes there are, and not which
    bool operator==(const Buffer &) const = default;
};
// A framework's claim on part of a buffer (PyTorch's StorageImpl). Offset and size in bytes.
struct StorageImpl {
    Slot buffer;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    bool operator==(const StorageImpl &) const = default;
};
// PyTorch's `_version`: shared by a tensor, its views and `detach()`, not by `.data`.
struct VersionCounter {
    std::uint32_t value = 0;
    bool operator==(const VersionCounter &) const = default;
};
// An autograd node (the `grad_fn` of results), as yet only its class name ("CloneBackward0") and
// its inputs (nodes, or leaf tensors), which nothing shows.
struct GradNode {
    std::string_view name;
    PersistentVector<Slot> inputs;
    bool operator==(const GradNode &) const = default;
};

// A tensor's header over a storage. A part that is not there is noSlot.
struct Tensor {
    Framework framework = Framework::Torch;
    DType dtype = DType::Float32;
    bool requiresGrad = false;
    bool isTold = false; // a recording says what autograd does of it: nothing hangs on the base
    bool isReadOnly = false; // a NumPy array that is not writeable
    std::uint16_t hooks = 0;
    Slot storage = noSlot; // StorageImpl
    Slot version = noSlot; // VersionCounter (PyTorch)
    Slot dict = noSlot; // `__dict__`, there from the first attribute on
    Slot base = noSlot; // `_base`: the tensor that a view was taken of
    Slot grad = noSlot;
    Slot gradNode = noSlot; // of a view, as it was at `historyVersion`: see gradstate.h
    std::uint32_t historyVersion = 0;
    // Of a view that came with others out of one operation (of iterating a tensor), or a view of
    // such a one: its place among the results.
    std::optional<std::uint32_t> manyOutput;
    std::string_view className = {}; // of a subclass, "Parameter"; empty: the framework's own
    Shared<StridedLayout> layout;
    bool operator==(const Tensor &) const = default;
};

// ---- What programs define ----

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

// ---- What only recordings hold ----

// What a recorded object refers to beside its `__dict__`: labelled as in traces ("args",
// "<cell total>", ".slot"), or a member by its number.
struct RecordedPart {
    Slot label = noSlot; // a Str; none of a member
    std::int64_t index = 0; // of the member
    Slot value = noSlot;
    bool operator==(const RecordedPart &) const = default;
};
// An object of a kind that the engine has not, as a recording tells it.
struct Recorded {
    using Field = std::pair<std::string, std::string>; // "maxlen", and its value as JSON
    Shared<std::string> type; // `type(obj).__name__`
    Slot dict = noSlot; // `__dict__`, where it is not empty
    Shared<std::vector<Field>> fields; // what it says of itself
    PersistentVector<RecordedPart> parts;
    bool operator==(const Recorded &) const = default;

    [[nodiscard]] std::string_view field(std::string_view name) const; // its JSON; empty: none
};

using AnyPayload
    = std::variant<Singleton, Bool, Int, Float, Str, Range, Slice, Type, Builtin, Module,
                   DTypeObject, Device, TensorShape, Iterator, DictView, RandomState, List, Tuple,
                   Dict, Buffer, StorageImpl, VersionCounter, GradNode, Tensor, Complex, ByteString,
                   Set, Deque, Cell, Function, BoundMethod, ClassMethod, StaticMethod, Property,
                   SlotDescriptor, Class, Instance, Exception, Super, Generator, WeakReference,
                   Partial, Walk, MappingProxy, GenericAlias, RecordedAtom, Recorded, ByteArray,
                   MemoryView, Traceback, CodeReference, SlotValues>;
// Its copies, comparison and end are compiled once, not in each source that holds a heap.
struct Payload : AnyPayload {
    using AnyPayload::AnyPayload;
    using AnyPayload::operator=;
    Payload();
    Payload(const Payload &other);
    Payload(Payload &&other) noexcept;
    Payload &operator=(const Payload &other);
    Payload &operator=(Payload &&other) noexcept;
    ~Payload();
    bool operator==(const Payload &other) const;
};

struct Object {
    Uid uid;
    std::uint32_t references
        = 0; // from other objects of the heap; those of a running machine are its own
    // The SlotValues of an object that is no Instance and has `__slots__`, once one is filled.
    Slot slots = noSlot;
    Payload payload;
    // Where the payload does not say it: a Class, or the Type of an exception and the like. An
    // object of a class that is derived from list is a List with that class.
    Slot type = noSlot;
    // `__dict__` of all but tensors, which have their own, there from the first attribute on.
    Slot dict = noSlot;
    bool operator==(const Object &) const = default;
};

// Calls visit(slot) for every object that this one holds a counted reference to, repeated ones
// repeatedly.
template <typename Visit> void forEachReference(const Object &object, Visit visit);

} // namespace clonescope::model

#include "model/heap/objectreferences.h"
