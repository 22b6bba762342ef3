// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/tensorflow/framework.h"

#include "model/frameworks/tensorflow/eagertensor.h"
#include "model/frameworks/tensorflow/tensorflowmodule.h"

namespace clonescope::model::tensorflow
{

namespace
{

const TypeOps *operations(const Payload &payload)
{
    if (const auto *dtype = std::get_if<DTypeObject>(&payload))
        return dtype->framework == Framework::TensorFlow ? &tensorflowDTypeOps() : nullptr;
    const auto *tensor = std::get_if<Tensor>(&payload);
    return tensor && tensor->framework == Framework::TensorFlow ? &eagerTensorOps() : nullptr;
}

std::string className(const Heap &heap, Slot object)
{
    const std::string package = "tensorflow.python.framework.";
    const auto *tensor = heap.as<Tensor>(object);
    if (tensor && tensor->framework == Framework::TensorFlow)
        return package + "ops.EagerTensor";
    const auto *dtype = heap.as<DTypeObject>(object);
    if (dtype && dtype->framework == Framework::TensorFlow)
        return package + "dtypes.DType";
    return heap.as<TensorShape>(object) ? package + "tensor_shape.TensorShape" : std::string();
}

} // namespace

const FrameworkDef &framework()
{
    static const FrameworkDef definition {
        .name = "TensorFlow",
        .methods = {eagerTensorMethods()},
        .modules = {&tensorflowModule()},
        .operations = operations,
        .className = className,
    };
    return definition;
}

} // namespace clonescope::model::tensorflow
