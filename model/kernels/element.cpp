// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/element.h"

#include "model/kernels/numbertypes.h"

namespace clonescope::model
{

namespace
{

template <typename To> To scalarAs(const Scalar &value)
{
    return std::visit([](const auto &v) { return cast<To>(v); }, value);
}

template <typename T> double greatest()
{
    if constexpr (isShortFloat<T>)
        return static_cast<double>(static_cast<float>(Eigen::NumTraits<T>::highest()));
    else
        return static_cast<double>(std::numeric_limits<T>::max());
}

template <typename T> bool overflows(double value)
{
    if constexpr (isComplexNumber<T>) {
        return overflows<typename T::value_type>(value);
    } else if constexpr (std::is_integral_v<T>) {
        return std::isnan(value) || value < static_cast<double>(std::numeric_limits<T>::min())
            || value > greatest<T>();
    } else {
        return !std::isinf(value) && (value < -greatest<T>() || value > greatest<T>());
    }
}

// Unsigned types take negative numbers of their range, which wrap.
template <typename T> bool overflows(std::int64_t value)
{
    if constexpr (std::is_same_v<T, bool>)
        return false;
    else if constexpr (std::is_unsigned_v<T>)
        return value > std::numeric_limits<T>::max()
            || value < -std::int64_t {std::numeric_limits<T>::max()};
    else
        return overflows<T>(static_cast<double>(value)) && sizeof(T) < sizeof(value);
}

} // namespace

bool asBool(const Scalar &value)
{
    return scalarAs<bool>(value);
}

std::int64_t asInt(const Scalar &value)
{
    return scalarAs<std::int64_t>(value);
}

double asDouble(const Scalar &value)
{
    return scalarAs<double>(value);
}

std::complex<double> asComplex(const Scalar &value)
{
    return scalarAs<std::complex<double>>(value);
}

Scalar loadElement(const Bytes &bytes, std::size_t at, DType dtype)
{
    return withType(dtype, [&]<typename T>() -> Scalar {
        if constexpr (std::is_same_v<T, bool>)
            return bytes.load<std::uint8_t>(at) != 0;
        else if constexpr (std::is_integral_v<T>)
            return static_cast<std::int64_t>(bytes.load<T>(at));
        else if constexpr (isComplexNumber<T>)
            return cast<std::complex<double>>(bytes.load<T>(at));
        else
            return cast<double>(bytes.load<T>(at));
    });
}

void storeElement(Bytes &bytes, std::size_t at, DType dtype, const Scalar &value)
{
    withType(dtype, [&]<typename T>() { bytes.store<T>(at, scalarAs<T>(value)); });
}

Scalar converted(const Scalar &value, DType dtype)
{
    Bytes one(itemSize(dtype));
    storeElement(one, 0, dtype, value);
    return loadElement(one, 0, dtype);
}

bool fits(const Scalar &value, DType dtype)
{
    return !withType(dtype, [&]<typename T>() {
        if (const auto *whole = std::get_if<std::int64_t>(&value))
            return overflows<T>(*whole);
        if (const auto *real = std::get_if<double>(&value))
            return !std::is_same_v<T, bool> && overflows<T>(*real);
        if (const auto *both = std::get_if<std::complex<double>>(&value))
            return (!isComplexNumber<T> && both->imag() != 0) || overflows<T>(both->real());
        return false;
    });
}

} // namespace clonescope::model
