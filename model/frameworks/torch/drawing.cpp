// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/drawing.h"

#include "model/base/bigint.h"
#include "model/engine/language.h"
#include "model/frameworks/python/arithmetic.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/factorycalls.h"
#include "model/kernels/operands.h"

#include <bit>
#include <cmath>
#include <limits>

namespace clonescope::model::torch
{

using python::bigInteger;
using python::toDouble;

Ref generatorOf(Interp &interp, std::string_view function, Slot generator)
{
    if (generator == noSlot || generator == Heap::none)
        return interp.attribute(interp.language().module("torch"), "default_generator");
    if (!interp.heap().as<RandomState>(generator))
        refuse(function);
    return interp.store().hold(generator);
}

double realOr(const Interp &interp, std::string_view function, Slot value, double otherwise)
{
    if (value == noSlot)
        return otherwise;
    const auto *whole = interp.heap().as<Int>(value);
    if (whole && whole->big)
        return toDouble(bigInteger(interp.heap(), value));
    const auto number = numberOf(interp.heap(), value);
    if (!number)
        refuse(function);
    return asDouble(*number);
}

std::int64_t wholeOf(const Interp &interp, std::string_view function, Slot value)
{
    const auto *whole = interp.heap().as<Int>(value);
    if (whole && whole->big)
        raise("RuntimeError", "Overflow when unpacking long");
    return dimension(interp, function, value);
}

namespace
{

// The least and the most of a dtype, and the bits of its whole numbers.
struct NumberRange {
    double least = 0, most = 0;
    std::int64_t leastWhole = 0, mostWhole = 0;
    int digits = 0;
};

NumberRange rangeOf(DType dtype)
{
    const auto real = [](double most, int digits) {
        return NumberRange {-most, most, 0, 0, digits};
    };
    const auto whole = [](std::int64_t least, std::int64_t most) {
        return NumberRange {static_cast<double>(least), static_cast<double>(most), least, most, 0};
    };
    switch (dtype) {
    case DType::Bool:
        return whole(0, 1);
    case DType::UInt8:
        return whole(0, 255);
    case DType::Int8:
        return whole(-128, 127);
    case DType::Int16:
        return whole(-32768, 32767);
    case DType::Int32:
        return whole(std::numeric_limits<std::int32_t>::min(),
                     std::numeric_limits<std::int32_t>::max());
    case DType::Int64:
        return whole(std::numeric_limits<std::int64_t>::min(),
                     std::numeric_limits<std::int64_t>::max());
    case DType::Float16:
        return real(65504, 11);
    case DType::BFloat16:
        return real(0x1.fep127, 8);
    case DType::Float32:
    case DType::Complex64:
        return real(std::numeric_limits<float>::max(), 24);
    case DType::Float64:
    case DType::Complex128:
        break;
    }
    return real(std::numeric_limits<double>::max(), 53);
}

void requireInRange(bool holds, std::string_view what, DType dtype)
{
    if (!holds)
        raise("RuntimeError",
              std::string(what) + " is out of bounds for " + std::string(cppName(dtype)));
}

std::int64_t plus(std::int64_t a, std::int64_t b) // wraps
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

// How far apart the numbers of that size are in a floating dtype.
std::int64_t gap(std::int64_t value, const NumberRange &range)
{
    const auto size
        = value < 0 ? -static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    const int shift = static_cast<int>(std::bit_width(size)) - range.digits;
    return shift >= 0 && shift < 63 ? std::int64_t {1} << shift : 0;
}

// Bounds that the dtype rounds away from the interval move into it.
std::int64_t heldFrom(std::int64_t from, DType dtype)
{
    const std::int64_t next = asInt(converted(plus(from, 1), dtype));
    return next < from ? plus(next, gap(plus(from, 1), rangeOf(dtype))) : from;
}

std::int64_t heldUntil(std::int64_t until, DType dtype)
{
    const std::int64_t last = asInt(converted(plus(until, -1), dtype));
    return last >= until ? plus(last, -gap(plus(until, -1), rangeOf(dtype))) : until;
}

} // namespace

bool Drawing::isOld() const
{
    return torch::isOld(interp);
}

NormalRules Drawing::rules() const
{
    return {.isLogOfRest = isOld(), .isShortRounded = !isOld()};
}

bool Drawing::hasNothing() const
{
    return !isOld() && to.layout.count() == 0;
}

void Drawing::requireDType(bool holds, std::string_view kernel) const
{
    if (!holds)
        raise("RuntimeError",
              "\"" + std::string(kernel) + "\" not implemented for '"
                  + std::string(scalarTypeName(to.dtype)) + "'");
}

void Drawing::requireReal(std::string_view kernel) const
{
    requireDType(isFloating(to.dtype), kernel);
}

void Drawing::uniform(double from, double until) const
{
    requireDType(isFloating(to.dtype) || isComplex(to.dtype), "check_uniform_bounds");
    const DType real = to.dtype == DType::Complex64 ? DType::Float32
        : to.dtype == DType::Complex128             ? DType::Float64
                                                    : to.dtype;
    const NumberRange range = rangeOf(real);
    requireInRange(from >= range.least && from <= range.most, "from", real);
    requireInRange(until >= range.least && until <= range.most, "to", real);
    if (from > until)
        raise("RuntimeError",
              "uniform_ expects to return a [from, to) range, but found from=" + shortText(from)
                  + " > to=" + shortText(until));
    if (until - from > range.most)
        raise("RuntimeError",
              "uniform_ expects to-from <= std::numeric_limits<" + std::string(scalarTypeName(real))
                  + ">::max(), but found to=" + shortText(until) + " and from=" + shortText(from)
                  + " which result in to-from to exceed the limit");
    requireWritable(to.layout);
    drawUniform(state, to, from, until);
}

void Drawing::normal(double mean, double deviation) const
{
    if (!(deviation >= 0))
        raise("RuntimeError", "normal expects std >= 0.0, but found std " + shortText(deviation));
    if (hasNothing())
        return;
    requireDType(isFloating(to.dtype) || isComplex(to.dtype), "normal_kernel_cpu");
    requireWritable(to.layout);
    drawNormal(state, to, mean, deviation, rules());
}

void Drawing::integers() const
{
    requireWritable(to.layout);
    requireDType(!isComplex(to.dtype), "random_kernel_cpu");
    drawAnyInteger(state, to);
}

void Drawing::requireBounds(std::int64_t from, std::int64_t last) const
{
    const NumberRange range = rangeOf(to.dtype);
    if (isComplex(to.dtype))
        raise("RuntimeError",
              "check_random_bounds handles only integral, floating-point and boolean types");
    const auto isIn = [&](std::int64_t bound) {
        const auto real = static_cast<double>(bound);
        return isFloating(to.dtype) ? real >= range.least && real <= range.most
                                    : bound >= range.leastWhole && bound <= range.mostWhole;
    };
    requireInRange(isIn(from), "from", to.dtype);
    requireInRange(isIn(last), "to - 1", to.dtype);
}

void Drawing::integers(std::int64_t from, std::optional<std::int64_t> until) const
{
    requireWritable(to.layout);
    const bool isReal = isFloating(to.dtype);
    if (!until && from == std::numeric_limits<std::int64_t>::min()) {
        constexpr std::string_view kernel = "random_full_64_bits_range_kernel_cpu";
        requireDType(to.dtype != DType::Bool && to.dtype != DType::Float16 && !isComplex(to.dtype),
                     kernel);
        if (!isReal && to.dtype != DType::Int64)
            raise("RuntimeError",
                  std::string(kernel) + " handles only int64, double, float and bfloat16");
        return drawIntegers(state, to, 0, 0);
    }
    std::int64_t last = 0;
    if (until) {
        if (from >= *until)
            raise("RuntimeError",
                  "random_ expects 'from' to be less than 'to', but got from="
                      + std::to_string(from) + " >= to=" + std::to_string(*until));
        if (isReal) {
            from = heldFrom(from, to.dtype);
            until = heldUntil(*until, to.dtype);
            if (from >= *until)
                raise("RuntimeError",
                      "random_ expects 'from' casted to dtype to be less than 'to' casted to "
                      "dtype, but got from="
                          + std::to_string(from) + " >= to=" + std::to_string(*until));
        }
        last = plus(*until, -1);
    } else if (isReal) {
        last = std::int64_t {1} << rangeOf(to.dtype).digits;
        from = heldFrom(from, to.dtype);
        if (from >= last)
            raise("RuntimeError",
                  "random_ expects 'from' casted to dtype to be less than or equal to 'to_inc' "
                  "casted to dtype, but got from="
                      + std::to_string(from) + " > to_inc=" + std::to_string(last));
    } else if (isComplex(to.dtype)) {
        raise("RuntimeError",
              "random_from_to_impl handles only integral, floating-point and boolean types");
    } else {
        last = rangeOf(to.dtype).mostWhole;
    }
    requireBounds(from, last);
    if (last == plus(from, -1))
        throw Unsupported {"random_() from a number at which PyTorch divides by zero"};
    drawIntegers(state, to, from,
                 static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(from) + 1);
}

void Drawing::bernoulli(double probability) const
{
    if (!(probability >= 0 && probability <= 1))
        raise("RuntimeError",
              "bernoulli_ expects p to be in [0, 1], but got p=" + shortText(probability));
    if (hasNothing())
        return;
    requireWritable(to.layout);
    requireDType(!isComplex(to.dtype) && !(isOld() && to.dtype == DType::Float16),
                 "bernoulli_scalar_cpu_");
    drawBernoulli(state, to, probability);
}

void Drawing::bernoulli(const ArrayRef &probabilities) const
{
    if (hasNothing())
        return;
    requireWritable(to.layout);
    const bool hasHalf = !isOld();
    requireDType(!isComplex(to.dtype) && (hasHalf || to.dtype != DType::Float16),
                 "bernoulli_tensor_cpu_self_");
    const StridedLayout layout
        = expanded(probabilities.layout, to.layout.shape, probabilities.dtype);
    if (to.bytes == probabilities.bytes)
        requireApart(to.layout, layout);
    if (!isFloating(probabilities.dtype) || (!hasHalf && probabilities.dtype == DType::Float16))
        raise("RuntimeError",
              "\"bernoulli_tensor_cpu_p_\" not implemented for '"
                  + std::string(scalarTypeName(probabilities.dtype)) + "'");
    drawBernoulli(state, to, {probabilities.bytes, layout, probabilities.dtype});
}

void Drawing::exponential(double lambda) const
{
    if (isOld() ? !(lambda >= 0) : !(lambda > 0))
        raise("RuntimeError",
              std::string("exponential_ expects lambda >") + (isOld() ? "=" : "")
                  + " 0.0, but found lambda=" + shortText(lambda));
    if (hasNothing())
        return;
    requireWritable(to.layout);
    if (!isOld() && !isFloating(to.dtype))
        raise("RuntimeError",
              "Exponential distribution is a continuous probability distribution. dtype must be a "
              "floating point but you specified "
                  + std::string(scalarTypeName(to.dtype)));
    requireReal("exponential_cpu");
    draw(state, to, {Distribution::Exponential, lambda, 0, rules()});
}

void Drawing::geometric(double probability) const
{
    if (!(probability > 0 && probability < 1))
        raise("RuntimeError",
              "geometric_ expects p to be in (0, 1), but got p=" + shortText(probability));
    if (hasNothing())
        return;
    requireWritable(to.layout);
    requireDType(to.dtype != DType::Bool && !isComplex(to.dtype), "geometric_cpu");
    draw(state, to, {Distribution::Geometric, probability, 0, rules()});
}

void Drawing::logNormal(double mean, double deviation) const
{
    if (!(deviation > 0))
        raise("RuntimeError",
              "log_normal_ expects std > 0.0, but found std=" + shortText(deviation));
    if (hasNothing())
        return;
    requireWritable(to.layout);
    requireReal("log_normal_cpu");
    draw(state, to, {Distribution::LogNormal, mean, deviation, rules()});
}

void Drawing::cauchy(double median, double sigma) const
{
    if (!isOld() && !(sigma > 0))
        raise("RuntimeError", "cauchy_ expects sigma > 0.0, but found sigma=" + shortText(sigma));
    if (!isOld() && !isFloating(to.dtype))
        raise("RuntimeError",
              "Cauchy distribution is a continuous probability distribution. dtype must be a "
              "floating point but you specified "
                  + std::string(cppName(to.dtype)));
    requireWritable(to.layout);
    requireReal("cauchy_cpu");
    draw(state, to, {Distribution::Cauchy, median, sigma, rules()});
}

} // namespace clonescope::model::torch
