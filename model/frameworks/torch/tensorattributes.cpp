// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/tensorattributes.h"

#include "model/engine/attributenames.h"
#include "model/engine/language.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/carry.h"
#include "model/frameworks/torch/methods.h"
#include "model/frameworks/torch/subclasses.h"
#include "model/frameworks/torch/torchtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>

namespace clonescope::model::torch
{

namespace
{

// ---- Attributes of the type ----

Ref heldOrNone(Interp &interp, Slot slot)
{
    return interp.store().hold(slot == noSlot ? Heap::none : slot);
}

Ref dataOf(Interp &interp, Slot self)
{
    return carry(interp, self, CopyMethod::Data);
}

Ref transposedOf(Interp &interp, Slot self)
{
    Ref view = makeView(interp, self, reversedDimensions(*tensorAt(interp, self).layout),
                        "PermuteBackward0");
    logCopy(interp, CopyMethod::View, self, view);
    return view;
}

// Of matrices, the last two dimensions changed with each other; H of one matrix alone.
template <bool ofMany> Ref matrixTransposedOf(Interp &interp, Slot self)
{
    const StridedLayout layout = *tensorAt(interp, self).layout;
    const std::size_t rank = layout.rank();
    if (isComplex(tensorAt(interp, self).dtype) || rank < 2 || (rank > 2 && !ofMany))
        throw Unsupported {"this transposed form of such a tensor"};
    Ref view = makeView(interp, self, transposed(layout, -2, -1), "TransposeBackward0");
    logCopy(interp, CopyMethod::View, self, view);
    return view;
}

Ref itemSizeOf(Interp &interp, Slot self)
{
    return interp.store().makeInt(
        static_cast<std::int64_t>(itemSize(tensorAt(interp, self).dtype)));
}

Ref byteCountOf(Interp &interp, Slot self)
{
    const Tensor &tensor = tensorAt(interp, self);
    return interp.store().makeInt(tensor.layout->count()
                                  * static_cast<std::int64_t>(itemSize(tensor.dtype)));
}

struct TypeAttribute {
    std::string_view name;
    Ref (*read)(Interp &, Slot self);
    bool isNew = false; // not in 1.13
};

constexpr TypeAttribute attributes[] = {
    {"T", transposedOf},
    {"H", matrixTransposedOf<false>},
    {"mH", matrixTransposedOf<true>},
    {"mT", matrixTransposedOf<true>},
    {"__dict__", [](Interp &i, Slot s) { return i.store().hold(i.store().ensureDict(s)); }},
    {"_base", [](Interp &i, Slot s) { return heldOrNone(i, tensorAt(i, s).base); }},
    {"_version",
     [](Interp &i, Slot s) {
         return i.store().makeInt(i.heap().as<VersionCounter>(tensorAt(i, s).version)->value);
     }},
    {"data", dataOf},
    {"device", [](Interp &i, Slot) { return i.store().make(Device {"cpu"}); }},
    {"dtype",
     [](Interp &i, Slot s) {
         return i.store().hold(i.language().dtype(Framework::Torch, tensorAt(i, s).dtype));
     }},
    {"grad", [](Interp &i, Slot s) { return heldOrNone(i, tensorAt(i, s).grad); }},
    {"grad_fn", [](Interp &i, Slot s) { return heldOrNone(i, historyOf(i, s)); }},
    {"is_cpu", [](Interp &i, Slot) { return i.store().hold(Heap::trueSlot); }},
    {"is_cuda", [](Interp &i, Slot) { return i.store().hold(Heap::falseSlot); }},
    {"is_meta", [](Interp &i, Slot) { return i.store().hold(Heap::falseSlot); }},
    {"is_quantized", [](Interp &i, Slot) { return i.store().hold(Heap::falseSlot); }},
    {"is_sparse", [](Interp &i, Slot) { return i.store().hold(Heap::falseSlot); }},
    {"layout",
     [](Interp &i, Slot) { return i.store().hold(i.language().member("torch", "strided")); }},
    {"retains_grad", [](Interp &i, Slot) { return i.store().hold(Heap::falseSlot); }},
    {"is_leaf",
     [](Interp &i, Slot s) { return i.store().hold(Heap::boolean(historyOf(i, s) == noSlot)); }},
    {"is_xla", [](Interp &i, Slot) { return i.store().hold(Heap::falseSlot); }, true},
    {"itemsize", itemSizeOf, true},
    {"nbytes", byteCountOf, true},
    {"ndim",
     [](Interp &i, Slot s) {
         return i.store().makeInt(static_cast<std::int64_t>(tensorAt(i, s).layout->rank()));
     }},
    {"requires_grad",
     [](Interp &i, Slot s) { return i.store().hold(Heap::boolean(requiresGrad(i, s))); }},
    {"shape", [](Interp &i, Slot s) { return sizeTuple(i, tensorAt(i, s).layout->shape, true); }},
};

const TypeAttribute *typeAttribute(const Interp &interp, std::string_view name)
{
    const auto *found
        = std::find_if(std::begin(attributes), std::end(attributes), [&](const TypeAttribute &a) {
              return a.name == name && !(a.isNew && isOld(interp));
          });
    return found == std::end(attributes) ? nullptr : found;
}

[[noreturn]] void unknownAttribute(std::string_view name)
{
    throw Unsupported {"torch.Tensor." + std::string(name)};
}

// ---- Setting them ----

void setGrad(Interp &interp, Slot self, Slot value)
{
    if (value == noSlot || value == Heap::none)
        return interp.store().setGrad(self, noSlot);
    if (!isTensor(interp.heap(), value))
        raise("TypeError",
              "assigned grad expected to be a Tensor or None but got grad of type"
                  + std::string(isOld(interp) ? "" : " ") + errorTypeName(interp.heap(), value));
    if (value == self)
        raise("RuntimeError", "can't assign Variable as its own grad");
    const Tensor &target = tensorAt(interp, self);
    const Tensor &grad = tensorAt(interp, value);
    if (grad.dtype != target.dtype)
        raise("RuntimeError",
              isOld(interp) ? "assigned grad has data of a different type"
                            : "attempting to assign a gradient with dtype '"
                      + std::string(cppName(grad.dtype)) + "' to a tensor with dtype '"
                      + std::string(cppName(target.dtype))
                      + "'. Please ensure that the gradient and the tensor have the same dtype");
    if (grad.layout->shape != target.layout->shape)
        raise("RuntimeError",
              isOld(interp)
                  ? "assigned grad has data of a different size"
                  : "attempting to assign a gradient of size '" + shapeText(grad.layout->shape)
                      + "' to a tensor of size '" + shapeText(target.layout->shape)
                      + "'. Please ensure that the gradient and the tensor are the same size");
    interp.store().setGrad(self, value);
}

void setData(Interp &interp, Slot self, Slot value)
{
    if (value == noSlot)
        raise("RuntimeError", "Deleting tensor data is not allowed. Delete tensor instead!");
    if (!isTensor(interp.heap(), value))
        raise("TypeError",
              "Variable data has to be a tensor, but got " + errorTypeName(interp.heap(), value));
    const Tensor from = tensorAt(interp, value);
    const bool carries = isFloating(from.dtype) || isComplex(from.dtype);
    if (requiresGrad(interp, self) && !carries)
        raise("RuntimeError",
              "data set to a tensor that requires gradients must be floating point or complex "
              "dtype");
    interp.store().setStorage(self, from);
}

void setFlag(Interp &interp, Slot self, Slot value)
{
    if (value == noSlot)
        unknownAttribute("requires_grad (deleting it)");
    const auto *flag = interp.heap().as<Bool>(value);
    if (!flag)
        raise("RuntimeError", "requires_grad must be a bool");
    setRequiresGrad(interp, self, flag->value);
}

void setDictionary(Interp &interp, Slot self, Slot value)
{
    if (value == noSlot)
        unknownAttribute("__dict__ (deleting it)");
    if (!interp.heap().as<Dict>(value))
        raise("TypeError",
              "__dict__ must be set to a dictionary, not a '" + errorTypeName(interp.heap(), value)
                  + "'");
    interp.store().setDict(self, value);
}

void setOwn(Interp &interp, Slot self, std::string_view name, Slot value)
{
    Store &store = interp.store();
    const auto missing = [&] {
        raise("AttributeError",
              "'" + std::string(typeName(interp.heap(), self)) + "' object has no attribute '"
                  + std::string(name) + "'");
    };
    if (value == noSlot && tensorAt(interp, self).dict == noSlot)
        missing();
    const Ref key = store.makeStr(std::string(name));
    const Slot dict = store.ensureDict(self);
    if (value != noSlot)
        store.setKey(dict, key, value);
    else if (!store.removeKey(dict, key))
        missing();
}

bool isSpecial(std::string_view name)
{
    return name.size() > 4 && name.starts_with("__") && name.ends_with("__");
}

} // namespace

Ref getTensorAttribute(Interp &interp, Slot self, std::string_view name)
{
    if (const auto *known = typeAttribute(interp, name)) {
        if (name == "_base" || name == "grad" || name == "__dict__")
            return known->read(interp, self);
        return dispatched(interp, {self}, [&] { return known->read(interp, self); });
    }
    if (name == "__class__")
        return interp.store().hold(interp.language().type("torch.Tensor"));
    if (isTypeAttribute(name, interp.semantics().torch))
        unknownAttribute(name);
    if (const auto *dict = interp.heap().as<Dict>(tensorAt(interp, self).dict))
        if (const auto found = findEntry(interp.heap(), *dict, name))
            return interp.store().hold(dict->entries[*found].value);
    if (isOld(interp) && name == "dim_order")
        return {};
    if (Ref found = method(interp, tensorMethods(), self, name))
        return found;
    return {};
}

void setTensorAttribute(Interp &interp, Slot self, std::string_view name, Slot value)
{
    if (name == "grad")
        return setGrad(interp, self, value);
    if (name == "data")
        return setData(interp, self, value);
    if (name == "requires_grad")
        return setFlag(interp, self, value);
    if (name == "__dict__")
        return setDictionary(interp, self, value);
    constexpr std::string_view settable[]
        = {"_backward_hooks", "_grad", "_grad_fn", "_post_accumulate_grad_hooks", "imag",
           "names",           "real",  "volatile"};
    const bool hasMeaning
        = isSpecial(name) && name != "__doc__" && pythonMayHave(interp, self, name);
    const bool isTypes = isTypeAttribute(name, interp.semantics().torch);
    if (hasMeaning
        || (isTypes
            && std::find(std::begin(settable), std::end(settable), name) != std::end(settable)))
        unknownAttribute(name);
    if (isTypes)
        raise("AttributeError",
              "attribute '" + std::string(name)
                  + (isOld(interp) ? "' of 'torch._C._TensorBase' objects is not writable"
                                   : "' of 'torch._C.TensorBase' objects is not writable"));
    setOwn(interp, self, name, value);
}

} // namespace clonescope::model::torch
