// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
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
#include "model/frameworks/torch/tensorattributes.h"
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

// As kept in the heap by set_text_options(): precision, width, and 0 for no word on the form.
TextOptions textOptions(const Interp &interp)
{
    const Slot kept = interp.language().member("_torch", textOptionsName);
    const auto &words = *interp.heap().as<RandomState>(kept)->words;
    TextOptions options {static_cast<int>(words[0]), words[1], {}};
    if (words[2] != 0)
        options.scientific = words[2] == 2;
    return options;
}

std::string tensorRepr(Interp &interp, Slot self)
{
    const auto *node = interp.heap().as<GradNode>(historyOf(interp, self));
    const ArrayRef array = arrayOf(interp.heap(), tensorAt(interp, self));
    requireShowable(interp, array);
    const TorchSuffix suffix {requiresGrad(interp, self), node ? node->name : std::string_view {}};
    const Class *own = classOf(interp.heap(), self);
    if (!own || isParameterClass(interp.heap(), interp.heap()[self].type))
        return torchText(array, suffix, "tensor", textOptions(interp));
    const std::string text = torchText(array, suffix, own->names->name, textOptions(interp));
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

Ref shallowCopyOfTensor(Interp &interp, Slot self)
{
    return carry(interp, self, CopyMethod::ShallowCopy);
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
