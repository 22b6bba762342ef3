// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/tensorflow/tensorflowmodule.h"

#include "model/engine/bind.h"
#include "model/engine/language.h"
#include "model/frameworks/tensorflow/eagertensor.h"
#include "model/frameworks/tensors/making.h"

#include <iterator>

namespace clonescope::model
{

namespace
{

constexpr std::pair<std::string_view, DType> tensorflowDTypes[]
    = {{"bool", DType::Bool},           {"uint8", DType::UInt8},
       {"int8", DType::Int8},           {"int16", DType::Int16},
       {"int32", DType::Int32},         {"int64", DType::Int64},
       {"float16", DType::Float16},     {"half", DType::Float16},
       {"bfloat16", DType::BFloat16},   {"float32", DType::Float32},
       {"float64", DType::Float64},     {"double", DType::Float64},
       {"complex64", DType::Complex64}, {"complex128", DType::Complex128}};

std::vector<std::pair<std::string_view, Payload>> tensorflowConstants()
{
    std::vector<std::pair<std::string_view, Payload>> all;
    for (const auto &[name, dtype] : tensorflowDTypes)
        all.emplace_back(name, DTypeObject {Framework::TensorFlow, dtype});
    return all;
}

[[noreturn]] Ref dtypeAttribute(Interp &, Slot, std::string_view name)
{
    throw Unsupported {"tf.DType." + std::string(name)};
}

std::string dtypeName(Interp &interp, Slot self)
{
    return std::string(name(interp.heap().as<DTypeObject>(self)->dtype));
}

[[noreturn]] void refuseConstant()
{
    throw Unsupported {"this form of tf.constant()"};
}

bool isSequence(const Heap &heap, Slot value)
{
    return heap.as<List>(value) || heap.as<Tuple>(value) || heap.as<Range>(value);
}

// Nested sequences of numbers, in C order. TensorFlow's own words for ragged ones were not
// observed, so they are refused.
struct Nested {
    Sizes shape;
    std::vector<Ref> numbers;
};
Nested nested(Interp &interp, Slot value)
{
    const Heap &heap = interp.heap();
    constexpr std::size_t mostDimensions = 254; // of TensorFlow's shapes
    Nested all {{}, {interp.store().hold(value)}};
    while (!all.numbers.empty() && isSequence(heap, all.numbers.front())) {
        std::optional<std::size_t> size;
        std::vector<Ref> members;
        for (const Ref &one : all.numbers) {
            if (!isSequence(heap, one) || all.shape.size() == mostDimensions)
                refuseConstant();
            std::vector<Ref> items = interp.members(one);
            if (size.value_or(items.size()) != items.size())
                refuseConstant();
            size = items.size();
            std::move(items.begin(), items.end(), std::back_inserter(members));
        }
        all.shape.push_back(static_cast<std::int64_t>(*size));
        all.numbers = std::move(members);
    }
    return all;
}

// A number that TensorFlow takes into that dtype without a conversion that loses anything.
Scalar number(const Heap &heap, Slot value, DType dtype)
{
    if (const auto *flag = heap.as<Bool>(value); flag && dtype == DType::Bool)
        return flag->value;
    if (const auto *real = heap.as<Float>(value); real && (isFloating(dtype) || isComplex(dtype)))
        return real->value;
    const auto *whole = heap.as<Int>(value);
    if (!whole || whole->big || dtype == DType::Bool)
        refuseConstant();
    if (isIntegral(dtype) && !fits(whole->small, dtype))
        refuseConstant();
    return whole->small;
}

// Of Python's numbers: floats where one is among them, else int32.
DType dtypeOf(const Heap &heap, const std::vector<Ref> &numbers)
{
    DType dtype = DType::Float32; // of none
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const bool isReal = heap.as<Float>(numbers[i]);
        if (i == 0)
            dtype = isReal                  ? DType::Float32
                : heap.as<Bool>(numbers[i]) ? DType::Bool
                                            : DType::Int32;
        else if (isReal && dtype == DType::Int32)
            dtype = DType::Float32;
    }
    return dtype;
}

Sizes shapeOf(Interp &interp, Slot value)
{
    if (!isSequence(interp.heap(), value))
        refuseConstant();
    Sizes shape;
    for (const Ref &item : interp.members(value)) {
        const auto *size = interp.heap().as<Int>(item);
        if (!size || size->big || size->small < 0)
            refuseConstant();
        shape.push_back(size->small);
    }
    return shape;
}

Array arrayOf(Interp &interp, const Nested &data, const Sizes &shape, DType dtype)
{
    tensors::requireRoom(interp, shape, dtype);
    Array array;
    array.dtype = dtype;
    array.layout = StridedLayout::contiguous(shape);
    const auto count = static_cast<std::size_t>(array.layout.count());
    const bool fills = data.shape.empty(); // one number in each place
    if (!fills && data.numbers.size() != count)
        refuseConstant();
    array.bytes = Bytes(count * itemSize(dtype));
    for (std::size_t i = 0; i < count; ++i)
        storeElement(array.bytes, i * itemSize(dtype), dtype,
                     number(interp.heap(), data.numbers[fills ? 0 : i], dtype));
    return array;
}

bool isGiven(Slot argument)
{
    return argument != noSlot && argument != Heap::none;
}

Ref constant(Interp &interp, Slot, const Arguments &arguments)
{
    const Heap &heap = interp.heap();
    const Bound bound = bind("constant", {"value", "dtype=", "shape=", "name="}, arguments);
    const auto *given = heap.as<Tensor>(bound[0]);
    const bool isPlain = bound[1] == noSlot && bound[2] == noSlot;
    if (given && given->framework == Framework::TensorFlow && isPlain)
        return interp.store().hold(bound[0]);
    const Nested data = nested(interp, bound[0]);
    DType dtype = dtypeOf(heap, data.numbers);
    if (isGiven(bound[1])) {
        const auto *object = heap.as<DTypeObject>(bound[1]);
        if (!object || object->framework != Framework::TensorFlow)
            refuseConstant();
        dtype = object->dtype;
    }
    const Sizes shape = isGiven(bound[2]) ? shapeOf(interp, bound[2]) : data.shape;
    Array array = arrayOf(interp, data, shape, dtype);
    const Ref storage = tensors::makeStorage(interp, std::move(array.bytes));
    Tensor tensor;
    tensor.framework = Framework::TensorFlow;
    tensor.dtype = dtype;
    tensor.storage = storage;
    tensor.layout = std::move(array.layout);
    return interp.store().make(std::move(tensor));
}

constexpr Native tensorflowFunctions[] = {{"constant", constant, "function"}};

} // namespace

const TypeOps &tensorflowDTypeOps()
{
    static constexpr TypeOps ops {
        .getAttribute = dtypeAttribute,
        .repr = [](Interp &interp, Slot self) { return "tf." + dtypeName(interp, self); },
        .str
        = [](Interp &interp, Slot self) { return "<dtype: '" + dtypeName(interp, self) + "'>"; },
    };
    return ops;
}

const ModuleDef &tensorflowModule()
{
    static const ModuleDef module {"tensorflow", tensorflowFunctions, tensorflowConstants};
    return module;
}

} // namespace clonescope::model
