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

namespace clonescope::model
{

struct BigNumber; // see model/base/bigint.h
[[nodiscard]] bool operator==(const BigNumber &a, const BigNumber &b);

// An immutable value shared by pointer, compared by content.
template <typename T> class Shared
{
public:
    Shared() = default;
    Shared(T value)
        : m_value(std::make_shared<const T>(std::move(value)))
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
struct Range {
    std::int64_t start = 0, stop = 0, step = 1;
    bool operator==(const Range &) const = default;
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
    bool operator==(const Dict &) const = default;
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

using Payload = std::variant<Singleton, Bool, Int, Float, Str, Range, Slice, Type, Builtin, Module,
                             DTypeObject, Device, TensorShape, Iterator, DictView, RandomState,
                             List, Tuple, Dict, Buffer, StorageImpl, VersionCounter, GradNode,
                             Tensor, RecordedAtom, Recorded>;

struct Object {
    Uid uid;
    std::uint32_t references
        = 0; // from other objects of the heap; those of a running machine are its own
    Payload payload;
    bool operator==(const Object &) const = default;
};

// Calls visit(slot) for every object that this payload holds a counted reference to, repeated ones
// repeatedly.
template <typename Visit> void forEachReference(const Payload &payload, Visit visit);

} // namespace clonescope::model

#include "model/heap/objectreferences.h"
