// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/language.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/classes.h"
#include "model/frameworks/torch/factories.h"
#include "model/frameworks/torch/memoryformat.h"
#include "model/frameworks/torch/methods.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/random.h"
#include "model/frameworks/torch/randomfactories.h"
#include "model/frameworks/torch/subclasses.h"

namespace clonescope::model
{

namespace torch
{

namespace
{

using Constants = std::vector<std::pair<std::string_view, Payload>>;

constexpr std::pair<std::string_view, DType> dtypes[] = {
    {"bool", DType::Bool},
    {"uint8", DType::UInt8},
    {"int8", DType::Int8},
    {"int16", DType::Int16},
    {"short", DType::Int16},
    {"int32", DType::Int32},
    {"int", DType::Int32},
    {"int64", DType::Int64},
    {"long", DType::Int64},
    {"float16", DType::Float16},
    {"half", DType::Float16},
    {"bfloat16", DType::BFloat16},
    {"float32", DType::Float32},
    {"float", DType::Float32},
    {"float64", DType::Float64},
    {"double", DType::Float64},
    {"complex64", DType::Complex64},
    {"cfloat", DType::Complex64},
    {"complex128", DType::Complex128},
    {"cdouble", DType::Complex128},
};

Constants constants()
{
    Constants all;
    for (const auto &[name, dtype] : dtypes)
        all.emplace_back(name, DTypeObject {Framework::Torch, dtype});
    for (const auto &[name, type] : formatConstants())
        all.emplace_back(name, RecordedAtom {std::string(type), "torch." + std::string(name)});
    all.emplace_back("cuda", Module {"torch.cuda"});
    all.emplace_back("default_generator",
                     RandomState {Shared<std::vector<std::uint32_t>>(TorchGenerator().words())});
    return all;
}

std::span<const Native> torchFunctions()
{
    static const std::vector<Native> all = [] {
        std::vector<Native> table = operationFunctions();
        for (const auto part : {factories(), randomFactories(), dtypeFunctions()})
            table.insert(table.end(), part.begin(), part.end());
        return dispatching(table);
    }();
    return all;
}

Ref isCudaThere(Interp &interp, Slot, const Arguments &arguments)
{
    static_cast<void>(bindTorch("torch.cuda.is_available", {}, arguments));
    return interp.store().hold(Heap::falseSlot);
}

Ref countCudas(Interp &interp, Slot, const Arguments &arguments)
{
    static_cast<void>(bindTorch("torch.cuda.device_count", {}, arguments));
    return interp.store().makeInt(0);
}

} // namespace

} // namespace torch

const ModuleDef &torchModule()
{
    static const ModuleDef module {.name = "torch",
                                   .functions = torch::torchFunctions(),
                                   .constants = torch::constants,
                                   .classes = torch::classes(),
                                   .classModule = "torch"};
    return module;
}

const ModuleDef &cudaModule()
{
    static constexpr std::array functions {
        Native {"is_available", torch::isCudaThere, torch::inPython},
        Native {"device_count", torch::countCudas, torch::inPython}};
    static const ModuleDef module {"torch.cuda", functions};
    return module;
}

const ModuleDef &torchLibraryModule()
{
    static const std::vector<Native> functions = [] {
        std::vector<Native> table(torch::internals().begin(), torch::internals().end());
        table.insert(table.end(), torch::libraryFunctions().begin(),
                     torch::libraryFunctions().end());
        return table;
    }();
    static const ModuleDef module {.name = "_torch",
                                   .functions = functions,
                                   .constants = torch::libraryConstants,
                                   .classes = torch::libraryClasses(),
                                   .classModule = "torch._C"};
    return module;
}

const ModuleDef &tensorClassModule()
{
    static const ModuleDef module {.name = "_torch.Tensor",
                                   .functions = torch::tensorClassFunctions(),
                                   .classes = torch::tensorMetaclass(),
                                   .classModule = "torch._C",
                                   .alias = {"__class__", "_TensorMeta"}};
    return module;
}

} // namespace clonescope::model
