// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/arithmetic.h"
#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/operations.h"
#include "model/kernels/functions.h"

#include <cmath>

// Functions of one tensor, element by element: a row each.
namespace clonescope::model::torch
{

namespace
{

// How a function takes whole numbers, and bools, where it has no form for them: in floats, or
// PyTorch's kernel is not there.
enum class Else : std::uint8_t { Floats, Missing };

struct Row {
    std::string_view name, inPlaceName;
    NumberFunction function;
    std::string_view node;
    Else whole = Else::Floats; // without function.whole
    std::string_view missingFor = {}; // the kernel that bools, or whole numbers, lack
    bool takesBool = false; // by function.whole
};

Whole wrappedAbs(Whole v)
{
    return v < 0 ? static_cast<Whole>(0 - static_cast<std::uint64_t>(v)) : v;
}

double sign(double v)
{
    return std::isnan(v) ? 0 : static_cast<double>(v > 0) - static_cast<double>(v < 0);
}

double sigmoid(double v)
{
    return 1 / (1 + std::exp(-v));
}

Whole same(Whole v)
{
    return v;
}

constexpr Row unaryRows[] {
    {"abs",
     "abs_",
     {[](double v) { return std::abs(v); }, wrappedAbs},
     "AbsBackward0",
     Else::Missing,
     "abs_cpu"},
    {"absolute",
     "absolute_",
     {[](double v) { return std::abs(v); }, wrappedAbs},
     "AbsBackward0",
     Else::Missing,
     "abs_cpu"},
    {"exp", "exp_", {[](double v) { return std::exp(v); }}, "ExpBackward0"},
    {"exp2", "exp2_", {[](double v) { return std::exp2(v); }}, "Exp2Backward0"},
    {"expm1", "expm1_", {[](double v) { return std::expm1(v); }}, "Expm1Backward0"},
    {"log", "log_", {[](double v) { return std::log(v); }}, "LogBackward0"},
    {"log2", "log2_", {[](double v) { return std::log2(v); }}, "Log2Backward0"},
    {"log10", "log10_", {[](double v) { return std::log10(v); }}, "Log10Backward0"},
    {"log1p", "log1p_", {[](double v) { return std::log1p(v); }}, "Log1PBackward0"},
    {"sqrt", "sqrt_", {[](double v) { return std::sqrt(v); }}, "SqrtBackward0"},
    {"rsqrt", "rsqrt_", {[](double v) { return 1 / std::sqrt(v); }}, "RsqrtBackward0"},
    {"sin", "sin_", {[](double v) { return std::sin(v); }}, "SinBackward0"},
    {"cos", "cos_", {[](double v) { return std::cos(v); }}, "CosBackward0"},
    {"tan", "tan_", {[](double v) { return std::tan(v); }}, "TanBackward0"},
    {"asin", "asin_", {[](double v) { return std::asin(v); }}, "AsinBackward0"},
    {"acos", "acos_", {[](double v) { return std::acos(v); }}, "AcosBackward0"},
    {"atan", "atan_", {[](double v) { return std::atan(v); }}, "AtanBackward0"},
    {"sinh", "sinh_", {[](double v) { return std::sinh(v); }}, "SinhBackward0"},
    {"cosh", "cosh_", {[](double v) { return std::cosh(v); }}, "CoshBackward0"},
    {"tanh", "tanh_", {[](double v) { return std::tanh(v); }}, "TanhBackward0"},
    {"sigmoid", "sigmoid_", {sigmoid}, "SigmoidBackward0"},
    {"erf", "erf_", {[](double v) { return std::erf(v); }}, "ErfBackward0"},
    {"reciprocal", "reciprocal_", {[](double v) { return 1 / v; }}, "ReciprocalBackward0"},
    {"floor",
     "floor_",
     {[](double v) { return std::floor(v); }, same},
     "FloorBackward0",
     Else::Missing,
     "floor_vml_cpu"},
    {"ceil",
     "ceil_",
     {[](double v) { return std::ceil(v); }, same},
     "CeilBackward0",
     Else::Missing,
     "ceil_vml_cpu"},
    {"round",
     "round_",
     {[](double v) { return std::nearbyint(v); }, same},
     "RoundBackward0",
     Else::Missing,
     "round_vml_cpu"},
    {"trunc",
     "trunc_",
     {[](double v) { return std::trunc(v); }, same},
     "TruncBackward0",
     Else::Missing,
     "trunc_vml_cpu"},
    {"frac",
     "frac_",
     {[](double v) { return v - std::trunc(v); }},
     "FracBackward0",
     Else::Missing,
     "frac_cpu"},
    {"sign",
     "sign_",
     {sign, [](Whole v) { return static_cast<Whole>(v > 0) - static_cast<Whole>(v < 0); }},
     "SignBackward0",
     Else::Missing,
     {},
     true},
};

// Answers of bool, without history.
struct Test {
    std::string_view name;
    NumberFunction function;
    bool isKnownOfWhole = false; // PyTorch does not look, and keeps the layout
};
constexpr Test tests[] {
    {"isnan",
     {[](double v) { return static_cast<double>(std::isnan(v)); },
      [](Whole) { return Whole {0}; }}},
    {"isinf",
     {[](double v) { return static_cast<double>(std::isinf(v)); }, [](Whole) { return Whole {0}; }},
     true},
    {"isfinite",
     {[](double v) { return static_cast<double>(std::isfinite(v)); },
      [](Whole) { return Whole {1}; }},
     true},
    {"logical_not",
     {[](double v) { return static_cast<double>(v == 0); },
      [](Whole v) { return static_cast<Whole>(v == 0); }}},
};

void requireArithmeticOn(DType dtype)
{
    if (!hasArithmetic(dtype))
        throw Unsupported {"arithmetic on torch." + std::string(name(dtype)) + " tensors"};
}

// The dtype that the function is worked out in.
DType unaryWorkOf(const Row &row, DType dtype)
{
    requireArithmeticOn(dtype);
    if (isFloating(dtype))
        return dtype;
    const bool hasForm = row.function.whole && (dtype != DType::Bool || row.takesBool);
    if (hasForm)
        return dtype;
    if (row.whole == Else::Floats)
        return DType::Float32;
    raise("RuntimeError",
          "\"" + std::string(row.missingFor) + "\" not implemented for '"
              + std::string(scalarTypeName(dtype)) + "'");
}

Ref mapped(Interp &interp, Slot self, const NumberFunction &function, DType work, DType result,
           std::string_view node)
{
    const ArrayRef from = arrayOf(interp, self);
    requireRoom(interp, from.layout.shape, work);
    Array array = emptyArray(resultLayout(from, from, work), result);
    mapInto({&array.bytes, array.layout, result}, function, from, work);
    Ref made = makeResult(interp, std::move(array), node, {self});
    logCopy(interp, CopyMethod::Arithmetic, self, made);
    return made;
}

template <std::size_t i> Ref unaryResult(Interp &interp, Slot self, const Arguments &arguments)
{
    const Row &row = unaryRows[i];
    static_cast<void>(bindTorch(row.name, {}, arguments));
    const DType work = unaryWorkOf(row, tensorAt(interp, self).dtype);
    return mapped(interp, self, row.function, work, work, row.node);
}

template <std::size_t i> Ref unaryInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const Row &row = unaryRows[i];
    static_cast<void>(bindTorch(row.inPlaceName, {}, arguments));
    const DType dtype = tensorAt(interp, self).dtype;
    const Ref history = historyOfWrite(interp, self, row.node, {});
    const StridedLayout layout = *tensorAt(interp, self).layout;
    requireWritable(layout);
    const DType work = unaryWorkOf(row, dtype);
    requireCastable(work, dtype);
    const MutableArrayRef to = mutableArray(interp, self, layout);
    mapInto(to, row.function, {to.bytes, to.layout, to.dtype}, work);
    wrote(interp, self, layout);
    rebase(interp, self, history);
    return interp.store().hold(self);
}

template <std::size_t i> Ref test(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch(tests[i].name, {}, arguments));
    const DType dtype = tensorAt(interp, self).dtype;
    if (isComplex(dtype))
        refuse(tests[i].name);
    const DType work = isFloating(dtype) && !hasArithmetic(dtype) ? DType::Float32 : dtype;
    const ArrayRef from = arrayOf(interp, self);
    requireRoom(interp, from.layout.shape, DType::Bool);
    // Answers are worked out as numbers, 0 and 1.
    const bool keepsLayout = tests[i].isKnownOfWhole && !isFloating(dtype);
    Array array = emptyArray(
        keepsLayout ? cloneLayout(from.layout) : resultLayout(from, from, work), DType::Bool);
    mapInto({&array.bytes, array.layout, DType::Bool}, tests[i].function, from, work);
    Ref made = makeTensor(interp, std::move(array));
    logCopy(interp, CopyMethod::Arithmetic, self, made);
    return made;
}

Ref square(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("square", {}, arguments));
    return binaryOperator(interp, BinaryOp::Power, self, interp.store().makeInt(2));
}

Ref relu(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("relu", {}, arguments));
    constexpr NumberFunction function {[](double v) { return v < 0 ? 0 : v; },
                                       [](Whole v) { return v < 0 ? 0 : v; }};
    const DType dtype = tensorAt(interp, self).dtype;
    requireArithmeticOn(dtype);
    if (dtype == DType::Bool)
        raise("RuntimeError", "Boolean inputs not supported for relu");
    return mapped(interp, self, function, dtype, dtype, "ReluBackward0");
}

template <std::size_t... i> constexpr auto unaryTable(std::index_sequence<i...>)
{
    return std::array {both<unaryResult<i>>(unaryRows[i].name)...,
                       both<unaryInPlace<i>>(unaryRows[i].inPlaceName)...};
}
template <std::size_t... i> constexpr auto testTable(std::index_sequence<i...>)
{
    return std::array {both<test<i>>(tests[i].name)...};
}

} // namespace

Ref inverted(Interp &interp, Slot self)
{
    const DType dtype = tensorAt(interp, self).dtype;
    if (dtype != DType::Bool && !isIntegral(dtype))
        raise("TypeError",
              "~ (operator.invert) is only implemented on integer and Boolean-type tensors");
    constexpr NumberFunction ofWhole {nullptr, [](Whole v) { return ~v; }};
    constexpr NumberFunction ofBool {nullptr, [](Whole v) { return v == 0 ? Whole {1} : 0; }};
    return mapped(interp, self, dtype == DType::Bool ? ofBool : ofWhole, dtype, dtype, {});
}

std::span<const Operation> unaryOperations()
{
    static const std::vector<Operation> all = [] {
        constexpr auto functions = unaryTable(std::make_index_sequence<std::size(unaryRows)> {});
        constexpr auto questions = testTable(std::make_index_sequence<std::size(tests)> {});
        std::vector<Operation> operations(functions.begin(), functions.end());
        operations.insert(operations.end(), questions.begin(), questions.end());
        operations.push_back(both<square>("square"));
        operations.push_back(both<relu>("relu"));
        return operations;
    }();
    return all;
}

} // namespace clonescope::model::torch
