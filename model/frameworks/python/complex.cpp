// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/complex.h"

#include "model/base/reprtext.h"
#include "model/engine/language.h"
#include "model/frameworks/python/formatnumbers.h"
#include "model/frameworks/python/formatspec.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/numbertext.h"
#include "model/frameworks/python/tables.h"
#include "model/frameworks/python/unicode.h"
#include "model/heap/atomtext.h"
#include "model/heap/typenames.h"

#include <cmath>
#include <cstdlib>

namespace clonescope::model::python
{

namespace
{

Complex complexProduct(const Complex &a, const Complex &b)
{
    return {a.real * b.real - a.imaginary * b.imaginary,
            a.real * b.imaginary + a.imaginary * b.real};
}

// By the larger part of the divisor (R. L. Smith, Algorithm 116, 1962), which overflows late.
Complex quotient(const Complex &a, const Complex &b)
{
    if (b.real == 0 && b.imaginary == 0)
        raise("ZeroDivisionError", "complex division by zero");
    if (std::fabs(b.real) >= std::fabs(b.imaginary)) {
        const double ratio = b.imaginary / b.real;
        const double divisor = b.real + b.imaginary * ratio;
        return {(a.real + a.imaginary * ratio) / divisor, (a.imaginary - a.real * ratio) / divisor};
    }
    if (std::fabs(b.imaginary) >= std::fabs(b.real)) {
        const double ratio = b.real / b.imaginary;
        const double divisor = b.real * ratio + b.imaginary;
        return {(a.real * ratio + a.imaginary) / divisor, (a.imaginary * ratio - a.real) / divisor};
    }
    return {std::nan(""), std::nan("")};
}

Complex wholePower(const Complex &base, unsigned exponent)
{
    Complex result {1, 0}, square = base;
    for (unsigned bit = 1; bit <= exponent; bit *= 2) {
        if ((exponent & bit) != 0)
            result = complexProduct(result, square);
        square = complexProduct(square, square);
    }
    return result;
}

Complex polarPower(const Complex &base, const Complex &exponent)
{
    const double size = std::hypot(base.real, base.imaginary);
    const double angle = std::atan2(base.imaginary, base.real);
    double length = std::pow(size, exponent.real);
    double phase = angle * exponent.real;
    if (exponent.imaginary != 0) {
        length /= std::exp(angle * exponent.imaginary);
        phase += exponent.imaginary * std::log(size);
    }
    return {length * std::cos(phase), length * std::sin(phase)};
}

Complex raisedTo(const Complex &base, const Complex &exponent)
{
    constexpr double mostByProducts = 100;
    if (exponent.imaginary == 0 && exponent.real == std::floor(exponent.real)
        && std::fabs(exponent.real) <= mostByProducts) {
        const auto n = static_cast<unsigned>(std::fabs(exponent.real));
        const Complex result = wholePower(base, n);
        const bool isInverse = exponent.real < 0;
        if (isInverse && result.real == 0 && result.imaginary == 0)
            raise("ZeroDivisionError", "0.0 to a negative or complex power");
        return isInverse ? quotient({1, 0}, result) : result;
    }
    if (base.real != 0 || base.imaginary != 0)
        return polarPower(base, exponent);
    if (exponent.imaginary != 0 || exponent.real < 0)
        raise("ZeroDivisionError", "0.0 to a negative or complex power");
    return {0, 0};
}

Ref complexBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const auto a = asComplex(interp.heap(), left), b = asComplex(interp.heap(), right);
    if (!a || !b)
        return {};
    switch (op) {
    case BinaryOp::Add:
        return interp.store().make(Complex {a->real + b->real, a->imaginary + b->imaginary});
    case BinaryOp::Subtract:
        return interp.store().make(Complex {a->real - b->real, a->imaginary - b->imaginary});
    case BinaryOp::Multiply:
        return interp.store().make(complexProduct(*a, *b));
    case BinaryOp::Divide:
        return interp.store().make(quotient(*a, *b));
    case BinaryOp::Power:
        return complexPower(interp, *a, *b);
    default:
        return {};
    }
}

Ref complexUnary(Interp &interp, UnaryOp op, Slot operand)
{
    const Complex value = *interp.heap().as<Complex>(operand);
    if (op == UnaryOp::Positive)
        return exact(interp, operand);
    if (op == UnaryOp::Negative)
        return interp.store().make(Complex {-value.real, -value.imaginary});
    return {};
}

// Exact, as numbers compare: an integer is not rounded first.
Ref complexCompare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    const Complex value = *heap.as<Complex>(left);
    const auto *other = heap.as<Complex>(right);
    if ((op != CompareOp::Equal && op != CompareOp::NotEqual) || (!other && !isNumber(heap, right)))
        return {};
    const bool isSame = other
        ? value == *other
        : value.imaginary == 0 && interp.equal(interp.store().makeFloat(value.real), right);
    return boolean(interp, isSame == (op == CompareOp::Equal));
}

Ref complexAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Complex value = *interp.heap().as<Complex>(self);
    if (name == "real")
        return interp.store().makeFloat(value.real);
    if (name == "imag")
        return interp.store().makeFloat(value.imaginary);
    return method(interp, complexMethods(), self, name);
}

// "1+2j", brackets around it or not; nullopt where it is no complex number.
std::optional<Complex> parse(std::string_view given)
{
    const auto plain = withoutUnderscores(plainNumber(given), 10);
    if (!plain)
        raise("ValueError", "could not convert string to complex: " + quotedText(given));
    std::string_view text = trimmed(*plain);
    if (text.starts_with('(') && text.ends_with(')'))
        text = trimmed(text.substr(1, text.size() - 2));
    const auto takeNumber = [&]() -> std::optional<double> {
        const bool hasSign = text.starts_with('+') || text.starts_with('-');
        const std::string_view rest = text.substr(hasSign ? 1 : 0);
        const bool isBare = rest == "j" || rest == "J"; // "+j" is one of them
        std::string copy(isBare ? std::string(text.substr(0, hasSign ? 1 : 0)) + "1" : text);
        const bool isNumber = isBare
            || (!rest.empty()
                && (std::isdigit(rest[0]) || rest[0] == '.' || rest[0] == 'i' || rest[0] == 'n'
                    || rest[0] == 'I' || rest[0] == 'N'));
        if (!isNumber || copy.find_first_of("xX(") != std::string::npos)
            return std::nullopt;
        char *end = nullptr;
        const double value = std::strtod(copy.c_str(), &end);
        if (end == copy.c_str())
            return std::nullopt;
        text.remove_prefix(isBare ? (hasSign ? 1 : 0)
                                  : static_cast<std::size_t>(end - copy.c_str()));
        return value;
    };
    const auto isEnd = [&] { return text == "j" || text == "J"; };
    const auto first = takeNumber();
    if (!first)
        return std::nullopt;
    if (text.empty())
        return Complex {*first, 0};
    if (isEnd())
        return Complex {0, *first};
    if (!text.starts_with('+') && !text.starts_with('-'))
        return std::nullopt;
    const auto second = takeNumber();
    if (!second || !isEnd())
        return std::nullopt;
    return Complex {*first, *second};
}

} // namespace

std::optional<Complex> asComplex(const Heap &heap, Slot number)
{
    if (const auto *complex = heap.as<Complex>(number))
        return *complex;
    if (!isNumber(heap, number))
        return std::nullopt;
    return Complex {realNumber(heap, number), 0};
}

Ref complexPower(Interp &interp, const Complex &base, const Complex &exponent)
{
    const Complex result = raisedTo(base, exponent);
    if (std::isinf(result.real) || std::isinf(result.imaginary))
        raise("OverflowError", "complex exponentiation");
    return interp.store().make(result);
}

Ref complexMagnitude(Interp &interp, const Complex &value)
{
    const double size = std::hypot(value.real, value.imaginary);
    if (std::isinf(size) && std::isfinite(value.real) && std::isfinite(value.imaginary))
        raise("OverflowError", "absolute value too large");
    return interp.store().makeFloat(size);
}

Ref makeComplex(Interp &interp, Slot, const Arguments &arguments)
{
    const auto given = takeNamed("complex", {"real", "imag"}, arguments);
    const Heap &heap = interp.heap();
    if (given[0] != noSlot && heap.as<Complex>(given[0]) && given[1] == noSlot)
        return exact(interp, given[0]);
    if (given[0] != noSlot && heap.as<Str>(given[0])) {
        if (given[1] != noSlot)
            raise("TypeError", "complex() can't take second arg if first is a string");
        const auto parsed = parse(*text(heap, given[0]));
        if (!parsed)
            raise("ValueError", "complex() arg is a malformed string");
        return interp.store().make(*parsed);
    }
    if (given[1] != noSlot && heap.as<Str>(given[1]))
        raise("TypeError", "complex() second arg can't be a string");
    const auto part = [&](Slot value, std::string_view what) -> Complex {
        if (value == noSlot)
            return {};
        if (const auto number = asComplex(heap, value))
            return *number;
        if (const auto real = asReal(interp, value))
            return {*real, 0};
        raise("TypeError",
              "complex() " + std::string(what) + ", not '" + errorTypeName(heap, value) + "'");
    };
    if (given[0] != noSlot)
        if (const Ref own = ownMethod(interp, given[0], "__complex__"))
            return interp.call(own, {});
    const Complex real = part(given[0], "first argument must be a string or a number");
    const Complex imaginary = part(given[1], "second argument must be a number");
    // Zeros keep their signs where there is nothing to add.
    const bool hasTwo = given[0] != noSlot && heap.as<Complex>(given[0]);
    const bool isTurned = given[1] != noSlot && heap.as<Complex>(given[1]);
    return interp.store().make(Complex {isTurned ? real.real - imaginary.imaginary : real.real,
                                        hasTwo ? real.imaginary + imaginary.real : imaginary.real});
}

const TypeOps complexOps {
    .getAttribute = complexAttribute,
    .binary = complexBinary,
    .unary = complexUnary,
    .compare = complexCompare,
    .truth =
        [](Interp &interp, Slot self) {
            const Complex &value = *interp.heap().as<Complex>(self);
            return value.real != 0 || value.imaginary != 0;
        },
    .repr = [](Interp &interp, Slot self) { return atomText(interp.heap(), self); },
    .format = formatComplex,
};

} // namespace clonescope::model::python
