// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/attributenames.h"
#include "model/engine/classes.h"
#include "model/engine/language.h"
#include "model/frameworks/numpy/numbertext.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/arithmetic.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/carry.h"
#include "model/frameworks/torch/indexing.h"
#include "model/frameworks/torch/methods.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/subclasses.h"
#include "model/frameworks/torch/torchtext.h"
#include "model/frameworks/torch/viewing.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>
#include <array>

namespace clonescope::model
{

namespace torch
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

Ref shallowCopyOfTensor(Interp &interp, Slot self)
{
    return carry(interp, self, CopyMethod::ShallowCopy);
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

bool isSpecial(std::string_view name)
{
    return name.size() > 4 && name.starts_with("__") && name.ends_with("__");
}

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

// ---- As a sequence and as text ----

bool tensorTruth(Interp &interp, Slot self)
{
    const std::int64_t count = tensorAt(interp, self).layout->count();
    if (count != 1)
        raise("RuntimeError",
              std::string("Boolean value of Tensor with ")
                  + (count == 0 ? "no values" : "more than one value") + " is ambiguous");
    return asBool(elements(arrayOf(interp, self)).front());
}

std::int64_t length(Interp &interp, Slot self)
{
    const Sizes &shape = tensorAt(interp, self).layout->shape;
    if (shape.empty())
        raise("TypeError", "len() of a 0-d tensor");
    return shape.front();
}

Ref iterated(Interp &interp, Slot self)
{
    if (tensorAt(interp, self).layout->rank() == 0)
        raise("TypeError", "iteration over a 0-d tensor");
    return unbound(interp, self, 0);
}

bool tensorContains(Interp &interp, Slot self, Slot member)
{
    if (!isOperand(interp, member))
        throw Unsupported {"looking for this in a tensor"};
    const Ref equal = interp.compare(CompareOp::Equal, member, self);
    return anyTrue(arrayOf(interp, equal));
}

// torch/_tensor_str.py calls itself for every dimension, by two frames of Python each: what it says
// where CPython's limit is reached, seen of PyTorch 1.13.1 at each depth.
void requireShowable(Interp &interp, const ArrayRef &array)
{
    const int depth = interp.depth();
    const auto rank = static_cast<int>(std::min<std::size_t>(array.layout.rank(), Nesting::limit));
    if (array.layout.count() > 0 && 2 * rank > Nesting::limit - 8 - depth)
        raise("RecursionError",
              std::string("maximum recursion depth exceeded")
                  + (depth % 2 == 1 ? " while calling a Python object" : ""));
    const std::uint64_t shown
        = numpy::shownCount(array.layout.shape, array.layout.count() > numpy::summaryThreshold);
    countDimensions(interp, array.layout);
    interp.spend(Work::Character, std::min(shown, Limits {}.bytes) * 100);
    interp.store().requireRoom(shown * 100);
}

bool isParameterClass(const Heap &heap, Slot type)
{
    const auto *own = heap.as<Class>(type);
    return own && own->names->name == "Parameter" && own->names->module == "torch.nn.parameter";
}

// What isinstance() takes for one, see torch.nn.parameter.
bool isParameter(Interp &interp, Slot self)
{
    const Heap &heap = interp.heap();
    for (const Slot type : orderOf(interp, heap[self].type))
        if (isParameterClass(heap, type))
            return true;
    const auto *dict = heap.as<Dict>(tensorAt(interp, self).dict);
    const auto found = dict ? findEntry(heap, *dict, "_is_param") : std::nullopt;
    return found && interp.truth(dict->entries[*found].value);
}

std::string tensorRepr(Interp &interp, Slot self)
{
    const auto *node = interp.heap().as<GradNode>(historyOf(interp, self));
    const ArrayRef array = arrayOf(interp.heap(), tensorAt(interp, self));
    requireShowable(interp, array);
    const TorchSuffix suffix {requiresGrad(interp, self), node ? node->name : std::string_view {}};
    const Class *own = classOf(interp.heap(), self);
    if (!own || isParameterClass(interp.heap(), interp.heap()[self].type))
        return torchText(array, suffix);
    const std::string text = torchText(array, suffix, own->names->name);
    return isParameter(interp, self) ? "Parameter(" + text + ")" : text;
}

// A number where there are no dimensions, as Tensor.__format__ has it.
std::string format(Interp &interp, Slot self, std::string_view spec)
{
    const bool isOfClass = classOf(interp.heap(), self);
    const bool isScalar = tensorAt(interp, self).layout->rank() == 0 && !isOfClass;
    if (!spec.empty() && isScalar)
        return interp.format(interp.call(interp.attribute(self, "item"), {}), spec);
    if (!spec.empty())
        raise("TypeError",
              "unsupported format string passed to " + std::string(typeName(interp.heap(), self))
                  + ".__format__");
    if (!isScalar)
        return isOfClass ? interp.str(self) : tensorRepr(interp, self);
    return numpy::pythonText(elements(arrayOf(interp, self)).front());
}

// ---- Operators, whose results are of the operands' class ----

Ref itemOf(Interp &interp, Slot self, Slot key)
{
    return dispatched(interp, {self}, [&] { return item(interp, self, key); });
}

void setItemOf(Interp &interp, Slot self, Slot key, Slot value)
{
    static_cast<void>(resultClass(interp, std::array {self, value}));
    setItem(interp, self, key, value);
}

Ref walked(Interp &interp, Slot self)
{
    return dispatched(interp, {self}, [&] { return iterated(interp, self); });
}

Ref binaryOf(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    return dispatched(interp, {left, right},
                      [&] { return binaryOperator(interp, op, left, right); });
}

Ref inplaceOf(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    return dispatched(interp, {left, right},
                      [&] { return inplaceOperator(interp, op, left, right); });
}

Ref unaryOf(Interp &interp, UnaryOp op, Slot operand)
{
    return dispatched(interp, {operand}, [&] { return unaryOperator(interp, op, operand); });
}

Ref compareOf(Interp &interp, CompareOp op, Slot left, Slot right)
{
    return dispatched(interp, {left, right},
                      [&] { return compareOperator(interp, op, left, right); });
}

} // namespace

} // namespace torch

const TypeOps &tensorOps()
{
    static constexpr TypeOps ops {.getAttribute = torch::getTensorAttribute,
                                  .setAttribute = torch::setTensorAttribute,
                                  .item = torch::itemOf,
                                  .setItem = torch::setItemOf,
                                  .binary = torch::binaryOf,
                                  .inplace = torch::inplaceOf,
                                  .unary = torch::unaryOf,
                                  .compare = torch::compareOf,
                                  .contains = torch::tensorContains,
                                  .truth = torch::tensorTruth,
                                  .length = torch::length,
                                  .iterated = torch::walked,
                                  .repr = torch::tensorRepr,
                                  .format = torch::format,
                                  .shallowCopy = torch::shallowCopyOfTensor,
                                  .deepCopy = &torch::deepCopyOps};
    return ops;
}

std::span<const Native> tensorMethods()
{
    static const std::vector<Native> all = [] {
        std::vector<Native> table = torch::operationMethods();
        const auto random = torch::randomMethods();
        table.insert(table.end(), random.begin(), random.end());
        table = torch::dispatching(table);
        const auto own = torch::subclassMethods();
        table.insert(table.end(), own.begin(), own.end());
        return table;
    }();
    return all;
}

} // namespace clonescope::model
