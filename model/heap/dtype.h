// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace clonescope::model
{

enum class DType : std::uint8_t {
    Bool,
    UInt8,
    Int8,
    Int16,
    Int32,
    Int64,
    Float16,
    BFloat16,
    Float32,
    Float64,
    Complex64,
    Complex128
};

enum class Framework : std::uint8_t { Python, Torch, NumPy, TensorFlow, Jax };

[[nodiscard]] std::size_t itemSize(DType dtype);
[[nodiscard]] std::string_view name(DType dtype); // "float32", as in the trace
[[nodiscard]] std::optional<DType> dtypeNamed(std::string_view name);
[[nodiscard]] constexpr bool isComplex(DType dtype)
{
    return dtype >= DType::Complex64;
}
[[nodiscard]] constexpr bool isFloating(DType dtype)
{
    return dtype >= DType::Float16 && dtype <= DType::Float64;
}
[[nodiscard]] constexpr bool isIntegral(DType dtype)
{
    return dtype >= DType::UInt8 && dtype <= DType::Int64;
}

} // namespace clonescope::model
