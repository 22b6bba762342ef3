// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/base/shared.h"
#include "model/heap/dtype.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clonescope::model
{

// Atoms: immutable, drawn inside their holder.

struct BigNumber; // see model/base/bigint.h
[[nodiscard]] bool operator==(const BigNumber &a, const BigNumber &b);

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
    Framework framework = {};
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

} // namespace clonescope::model
