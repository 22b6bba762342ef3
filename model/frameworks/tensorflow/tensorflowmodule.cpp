// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/engine/language.h"
#include "model/frameworks/tensorflow/eagertensor.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/factories.h"

#include <algorithm>

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

[[noreturn]] void refuseConstant()
{
    throw Unsupported {"this form of tf.constant()"};
}

// One number fills the shape; otherwise the count must fit.
Array shaped(Array array, const Sizes &shape)
{
    if (std::any_of(shape.begin(), shape.end(), [](std::int64_t size) { return size < 0; }))
        refuseConstant();
    torch::requireRoom(shape, array.dtype);
    const StridedLayout target = StridedLayout::contiguous(shape);
    if (array.layout.rank() == 0)
        return copied(
            {&array.bytes, {shape, Sizes(shape.size(), 0), array.layout.offset}, array.dtype},
            target, array.dtype);
    if (array.layout.count() != target.count())
        refuseConstant();
    array.layout = target;
    return array;
}

Ref constant(Interp &interp, Slot, const Arguments &arguments)
{
    const Heap &heap = interp.heap();
    const Bound bound = bind("constant", {"value", "dtype=", "shape=", "name="}, arguments);
    const auto *given = heap.as<Tensor>(bound[0]);
    const bool plain = bound[1] == noSlot && bound[2] == noSlot;
    if (given && given->framework == Framework::TensorFlow && plain)
        return interp.store().hold(bound[0]);
    if (given || heap.as<Str>(bound[0]))
        refuseConstant();
    std::optional<DType> dtype;
    if (bound[1] != noSlot && bound[1] != Heap::none) {
        const auto *object = heap.as<DTypeObject>(bound[1]);
        if (!object || object->framework != Framework::TensorFlow)
            refuseConstant();
        dtype = object->dtype;
    }
    Array array;
    try {
        array = torch::arrayFromData(interp, bound[0], dtype);
        if (!dtype && array.dtype == DType::Int64) // Python integers become int32
            array = torch::arrayFromData(interp, bound[0], DType::Int32);
    } catch (const PyError &) {
        refuseConstant(); // TensorFlow's own words for it were not observed
    }
    if (bound[2] != noSlot && bound[2] != Heap::none) {
        const auto shape = torch::sizesOf(interp, bound[2]);
        if (!shape)
            refuseConstant();
        array = shaped(std::move(array), *shape);
    }
    const Ref made = torch::makeTensor(interp, std::move(array));
    Tensor tensor = *interp.heap().as<Tensor>(made);
    tensor.framework = Framework::TensorFlow;
    tensor.version = noSlot;
    return interp.store().make(std::move(tensor));
}

constexpr Native tensorflowFunctions[] = {{"constant", constant, "function"}};

} // namespace

const ModuleDef &tensorflowModule()
{
    static const ModuleDef module {"tensorflow", tensorflowFunctions, tensorflowConstants};
    return module;
}

} // namespace clonescope::model
