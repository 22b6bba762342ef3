// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/tensorflow/eagertensor.h"
#include "model/engine/language.h"
#include "model/frameworks/tensorflow/eagertext.h"
#include "model/frameworks/tensors/reading.h"
#include "model/heap/parts.h"

// TensorFlow's eager tensors, as far as its own sources say what happens (TensorFlow itself was not
// run): constants that hold attributes, are immutable, and are their own copies.

namespace clonescope::model
{

namespace
{

[[noreturn]] void unknown(std::string_view name)
{
    throw Unsupported {"tf.Tensor." + std::string(name)};
}

const Tensor &at(const Interp &interp, Slot self)
{
    return *interp.heap().as<Tensor>(self);
}

// Names that EagerTensor has itself, in tensorflow/python/framework/ops.py and
// eager/pywrap_tensor.cc; others are the program's.
constexpr std::string_view eagerNames[] = {"OVERLOADABLE_OPERATORS",
                                           "backing_device",
                                           "consumers",
                                           "cpu",
                                           "device",
                                           "eval",
                                           "experimental_ref",
                                           "get_shape",
                                           "gpu",
                                           "graph",
                                           "is_packed",
                                           "name",
                                           "ndim",
                                           "numpy",
                                           "op",
                                           "ref",
                                           "set_shape",
                                           "value_index"};

bool isOwn(std::string_view name)
{
    return std::find(std::begin(eagerNames), std::end(eagerNames), name) != std::end(eagerNames)
        || name.starts_with("_");
}

Ref eagerTensorAttribute(Interp &interp, Slot self, std::string_view name)
{
    Store &store = interp.store();
    if (name == "dtype")
        return store.hold(interp.language().dtype(Framework::TensorFlow, at(interp, self).dtype));
    if (name == "shape")
        return store.make(TensorShape {at(interp, self).layout->shape});
    if (name == "__dict__")
        return store.hold(store.ensureDict(self));
    if (name == "__class__")
        return store.hold(interp.language().typeOf(interp.heap(), self));
    if (const auto *dict = interp.heap().as<Dict>(at(interp, self).dict))
        if (const auto found = findEntry(interp.heap(), *dict, name))
            return store.hold(dict->entries[*found].value);
    if (isOwn(name))
        unknown(name);
    return {};
}

void setEagerTensorAttribute(Interp &interp, Slot self, std::string_view name, Slot value)
{
    if (name == "dtype" || name == "shape" || isOwn(name))
        unknown("assigning " + std::string(name));
    Store &store = interp.store();
    const Ref key = store.makeStr(std::string(name));
    const bool removed = value == noSlot && at(interp, self).dict != noSlot
        && store.removeKey(at(interp, self).dict, key);
    if (value != noSlot)
        store.setKey(store.ensureDict(self), key, value);
    else if (!removed)
        unknown("deleting an attribute that is not there");
}

// An immutable tensor: the class defines no __setitem__.
void setEagerTensorItem(Interp &, Slot, Slot, Slot value)
{
    if (value == noSlot)
        unknown("deleting an item");
    raise("TypeError",
          "'tensorflow.python.framework.ops.EagerTensor' object does not support item assignment");
}

[[noreturn]] Ref eagerTensorItem(Interp &, Slot, Slot)
{
    unknown("indexing");
}

Ref noOperator(Interp &, BinaryOp op, Slot, Slot)
{
    throw Unsupported {"the operator " + std::string(symbol(op)) + " on TensorFlow tensors"};
}

Ref noComparison(Interp &, CompareOp op, Slot, Slot)
{
    throw Unsupported {"the operator " + std::string(symbol(op)) + " on TensorFlow tensors"};
}

bool noTruth(Interp &, Slot)
{
    unknown("its truth value");
}

std::int64_t noLength(Interp &, Slot)
{
    unknown("its length");
}

bool noIteration(Interp &, Slot, std::int64_t &, Ref &)
{
    unknown("iterating");
}

// NumPy, which writes the values, knows no more.
void requireEagerShowable(Interp &interp, Slot self)
{
    if (at(interp, self).layout->rank() > 32)
        unknown("its text in more than 32 dimensions");
}

std::string eagerTensorRepr(Interp &interp, Slot self)
{
    requireEagerShowable(interp, self);
    return tensorflow::eagerRepr(tensors::arrayOf(interp, self));
}

std::string eagerTensorStr(Interp &interp, Slot self)
{
    requireEagerShowable(interp, self);
    return tensorflow::eagerStr(tensors::arrayOf(interp, self));
}

} // namespace

const TypeOps &eagerTensorOps()
{
    static constexpr TypeOps ops {.getAttribute = eagerTensorAttribute,
                                  .setAttribute = setEagerTensorAttribute,
                                  .item = eagerTensorItem,
                                  .setItem = setEagerTensorItem,
                                  .binary = noOperator,
                                  .compare = noComparison,
                                  .truth = noTruth,
                                  .length = noLength,
                                  .next = noIteration,
                                  .repr = eagerTensorRepr,
                                  .str = eagerTensorStr};
    return ops;
}

std::span<const Native> eagerTensorMethods()
{
    return {};
}

} // namespace clonescope::model
