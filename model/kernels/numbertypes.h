// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/dtype.h"

#include <Eigen/Core>
#include <cassert>
#include <cmath>
#include <complex>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace clonescope::model
{

// The C++ types behind the dtypes, and PyTorch's casts between them.
template <typename T> inline constexpr bool isComplexNumber = false;
template <typename R> inline constexpr bool isComplexNumber<std::complex<R>> = true;
template <typename T>
constexpr bool isShortFloat = std::is_same_v<T, Eigen::half> || std::is_same_v<T, Eigen::bfloat16>;

// Calls visit.template operator()<T>() with the type of that dtype's elements.
template <typename Visit> decltype(auto) withType(DType dtype, Visit visit)
{
    switch (dtype) {
    case DType::Bool:
        return visit.template operator()<bool>();
    case DType::UInt8:
        return visit.template operator()<std::uint8_t>();
    case DType::Int8:
        return visit.template operator()<std::int8_t>();
    case DType::Int16:
        return visit.template operator()<std::int16_t>();
    case DType::Int32:
        return visit.template operator()<std::int32_t>();
    case DType::Int64:
        return visit.template operator()<std::int64_t>();
    case DType::Float16:
        return visit.template operator()<Eigen::half>();
    case DType::BFloat16:
        return visit.template operator()<Eigen::bfloat16>();
    case DType::Float32:
        return visit.template operator()<float>();
    case DType::Float64:
        return visit.template operator()<double>();
    case DType::Complex64:
        return visit.template operator()<std::complex<float>>();
    case DType::Complex128:
        break;
    }
    return visit.template operator()<std::complex<double>>();
}

// Truncation as PyTorch's x86 builds do it: what does not fit is the least number of 32 bits for
// narrow types (then wrapped), of 64 for int64.
template <typename T, typename F> T truncated(F value)
{
    using Wide = std::conditional_t<(sizeof(T) > 4), std::int64_t, std::int32_t>;
    constexpr F beyond = static_cast<F>(sizeof(Wide) == 8 ? 0x1p63 : 0x1p31);
    const F whole = std::trunc(value);
    const Wide wide = whole >= -beyond && whole < beyond ? static_cast<Wide>(whole)
                                                         : std::numeric_limits<Wide>::min();
    return static_cast<T>(wide);
}

template <typename To, typename From> To cast(const From &value)
{
    if constexpr (std::is_same_v<To, From>) {
        return value;
    } else if constexpr (isShortFloat<From>) {
        return cast<To>(static_cast<float>(value));
    } else if constexpr (isComplexNumber<From>) {
        if constexpr (isComplexNumber<To>)
            return To {static_cast<typename To::value_type>(value.real()),
                       static_cast<typename To::value_type>(value.imag())};
        else
            return cast<To>(value.real());
    } else if constexpr (isComplexNumber<To>) {
        return To {static_cast<typename To::value_type>(value), 0};
    } else if constexpr (std::is_same_v<To, bool>) {
        return value != From {};
    } else if constexpr (isShortFloat<To>) {
        return To(static_cast<float>(value));
    } else if constexpr (std::is_floating_point_v<From> && std::is_integral_v<To>) {
        return truncated<To>(value);
    } else {
        return static_cast<To>(value);
    }
}

} // namespace clonescope::model
