// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/base/persistentvector.h"
#include "model/base/shared.h"
#include "model/heap/bytes.h"
#include "model/heap/dtype.h"
#include "model/heap/stridedlayout.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace clonescope::model
{

// Tensors, and what several of them can share.

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
    Framework framework = {};
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

} // namespace clonescope::model
