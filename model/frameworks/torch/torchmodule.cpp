// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/language.h"
#include "model/frameworks/torch/factories.h"
#include "model/frameworks/torch/methods.h"
#include "model/frameworks/torch/random.h"
#include "model/frameworks/torch/randomfactories.h"

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
    for (const std::string_view name : {"Tensor", "Size", "dtype", "device"})
        all.emplace_back(name, Type {name, "torch", noNative});
    all.emplace_back("default_generator",
                     RandomState {Shared<std::vector<std::uint32_t>>(TorchGenerator().words())});
    return all;
}

std::span<const Native> functions()
{
    static const std::vector<Native> all = [] {
        std::vector<Native> table;
        for (const auto part : {factories(), randomFactories()})
            table.insert(table.end(), part.begin(), part.end());
        return table;
    }();
    return all;
}

} // namespace

} // namespace torch

const ModuleDef &torchModule()
{
    static const ModuleDef module {"torch", torch::functions(), torch::constants};
    return module;
}

} // namespace clonescope::model
