// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/numpy/numbertext.h"

#include "model/base/reprtext.h"
#include "model/heap/parts.h"
#include "model/kernels/numbertypes.h"

#include <array>
#include <charconv>
#include <limits>

namespace clonescope::model::numpy
{

namespace
{

template <typename... Format> std::string chars(auto value, Format... format)
{
    std::array<char, 400> buffer {}; // 309 digits of the greatest double, a point, a fraction
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format...);
    return {buffer.data(), end.ptr};
}

// Exact by trial, as there are few digits to try.
template <typename T> std::string shortestOfShort(double value)
{
    for (int digits = 0;; ++digits) {
        std::string text = scientificText(value, digits);
        double back = 0;
        std::from_chars(text.data(), text.data() + text.size(), back);
        if (static_cast<float>(cast<T>(back)) == static_cast<float>(value))
            return text;
    }
}

} // namespace

std::string fixedText(double value, int digits)
{
    return std::isfinite(value) ? chars(value, std::chars_format::fixed, digits) : floatText(value);
}

std::string scientificText(double value, int digits)
{
    return std::isfinite(value) ? chars(value, std::chars_format::scientific, digits)
                                : floatText(value);
}

std::string shortestText(double value, DType dtype)
{
    if (dtype == DType::Float16)
        return shortestOfShort<Eigen::half>(value);
    if (dtype == DType::BFloat16)
        return shortestOfShort<Eigen::bfloat16>(value);
    if (dtype == DType::Float32 || dtype == DType::Complex64)
        return chars(static_cast<float>(value), std::chars_format::scientific);
    return chars(value, std::chars_format::scientific);
}

std::string padded(std::string text, std::size_t width)
{
    if (text.size() < width)
        text.insert(0, width - text.size(), ' ');
    return text;
}

std::string tupleText(const std::vector<std::int64_t> &sizes)
{
    std::string text = "(";
    for (const std::int64_t size : sizes)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + (sizes.size() == 1 ? ",)" : ")");
}

std::string pythonText(const Scalar &value)
{
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth ? "True" : "False";
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return floatText(*real);
    // Parts of complex numbers go without ".0", and so does a real part of 0.
    const auto part = [](double number) {
        std::string text = floatText(number);
        return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
    };
    const auto number = std::get<std::complex<double>>(value);
    std::string imaginary = part(number.imag()) + "j";
    if (number.real() == 0 && !std::signbit(number.real()))
        return imaginary;
    return "(" + part(number.real()) + (imaginary.front() == '-' ? "" : "+") + imaginary + ")";
}

Shown shownMembers(std::int64_t size, bool summarized)
{
    if (summarized && size > 2 * edgeItems)
        return {edgeItems, edgeItems};
    return {size, 0};
}

std::uint64_t shownCount(const std::vector<std::int64_t> &shape, bool summarized)
{
    std::uint64_t count = 1;
    for (const std::int64_t size : shape) {
        const Shown shown = shownMembers(size, summarized);
        if (__builtin_mul_overflow(
                count, static_cast<std::uint64_t>(shown.leading + shown.trailing), &count))
            return std::numeric_limits<std::uint64_t>::max();
    }
    return count;
}

std::vector<Scalar> shownElements(const ArrayRef &array, bool summarized)
{
    const StridedLayout &layout = array.layout;
    std::vector<Scalar> result;
    if (shownCount(layout.shape, summarized) == 0)
        return result;
    std::vector<std::int64_t> index(layout.rank(), 0);
    std::int64_t at = layout.offset;
    for (std::size_t d = 0;;) {
        result.push_back(loadElement(
            *array.bytes, static_cast<std::size_t>(at) * itemSize(array.dtype), array.dtype));
        // The last dimension first; past the leading members stand the trailing ones.
        for (d = layout.rank(); d > 0; --d) {
            const std::int64_t size = layout.shape[d - 1], stride = layout.stride[d - 1];
            const Shown shown = shownMembers(size, summarized);
            std::int64_t next = index[d - 1] + 1;
            if (next == shown.leading)
                next = size - shown.trailing;
            at += (next < size ? next - index[d - 1] : -index[d - 1]) * stride;
            index[d - 1] = next < size ? next : 0;
            if (next < size)
                break;
        }
        if (d == 0)
            return result;
    }
}

} // namespace clonescope::model::numpy
