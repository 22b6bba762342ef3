// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/framework.h"

#include "model/frameworks/torch/classes.h"
#include "model/frameworks/torch/methods.h"
#include "model/frameworks/torch/sources.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

namespace clonescope::model::torch
{

namespace
{

bool isOurs(const Tensor *tensor)
{
    return tensor && tensor->framework == Framework::Torch;
}

const TypeOps *typeOperations(const Payload &payload)
{
    if (std::holds_alternative<RandomState>(payload))
        return &randomStateOps();
    if (std::holds_alternative<RecordedAtom>(payload))
        return &namedOps();
    if (isOurs(std::get_if<Tensor>(&payload)))
        return &tensorOps();
    if (const auto *dtype = std::get_if<DTypeObject>(&payload))
        return dtype->framework == Framework::Torch ? &torchDTypeOps() : nullptr;
    if (std::holds_alternative<Device>(payload))
        return &deviceOps();
    return std::holds_alternative<GradNode>(payload) ? &gradNodeOps() : nullptr;
}

std::string className(const Heap &heap, Slot object)
{
    if (heap.as<RandomState>(object))
        return "torch._C.Generator";
    const auto *type = heap.as<Type>(object);
    if (type && type->name == "_TensorBase")
        return "torch._C._TensorMeta";
    if (type && type->module == "torch" && type->name.ends_with("Tensor"))
        return type->name == "Tensor" ? "torch._C._TensorMeta" : "torch.tensortype";
    const auto *dtype = heap.as<DTypeObject>(object);
    const auto *tuple = heap.as<Tuple>(object);
    if (isOurs(heap.as<Tensor>(object))) // those of derived classes say their own
        return "torch.Tensor";
    const bool isClassOfModule = heap.as<Device>(object)
        || (dtype && dtype->framework == Framework::Torch) || (tuple && tuple->isSize);
    return isClassOfModule ? "torch." + std::string(typeName(heap, object)) : std::string();
}

} // namespace

const FrameworkDef &framework()
{
    static constexpr std::pair<std::string_view, std::string_view> bases[] {
        {"torch.Size", "tuple"},
        {"torch._C._TensorMeta", "type"},
        {"torch.Tensor", "torch._C._TensorBase"}}; // named so by PyTorch 1.13
    static const FrameworkDef definition {
        .name = "PyTorch",
        .methods = {tensorMethods(), gradNodeMethods(), randomStateMethods()},
        .modules = {&cudaModule(), &torchModule(), &torchLibraryModule(), &tensorClassModule()},
        .sources = sourceModules(),
        .bases = bases,
        .operations = typeOperations,
        .className = className,
    };
    return definition;
}

} // namespace clonescope::model::torch
