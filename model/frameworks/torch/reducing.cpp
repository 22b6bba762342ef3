// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/arithmetic.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/pairfunctions.h"
#include "model/kernels/reductions.h"

#include <algorithm>
#include <limits>

// Sums, extremes and the like: of all elements or along dimensions.
namespace clonescope::model::torch
{

namespace
{

std::size_t rankOf(const Interp &interp, Slot self)
{
    return tensorAt(interp, self).layout->rank();
}

void requireNumbers(std::string_view function, DType dtype)
{
    if (!hasArithmetic(dtype))
        throw Unsupported {std::string(function) + "() of torch." + std::string(name(dtype))
                           + " tensors"};
}

Sizes reducedShape(const Sizes &shape, const std::vector<bool> &along, bool keeps)
{
    Sizes result;
    for (std::size_t d = 0; d < shape.size(); ++d)
        if (!along[d] || keeps)
            result.push_back(along[d] ? 1 : shape[d]);
    return result;
}

bool needsElements(Reduction reduction)
{
    return reduction == Reduction::Greatest || reduction == Reduction::Least
        || reduction == Reduction::PlaceOfGreatest || reduction == Reduction::PlaceOfLeast;
}

// What a call asks for, once its arguments are known.
struct Call {
    Reduction reduction = Reduction::Sum;
    std::vector<bool> along;
    bool keeps = false;
    DType result = DType::Float32;
    double parameter = 0;
};

Array reducedArray(Interp &interp, std::string_view function, Slot self, const Call &call)
{
    ArrayRef from = arrayOf(interp, self);
    requireNumbers(function, from.dtype);
    requireNumbers(function, call.result);
    const Sizes shape = reducedShape(from.layout.shape, call.along, call.keeps);
    if (from.layout.count() == 0 && needsElements(call.reduction))
        throw Unsupported {std::string(function) + "() of a tensor without elements"};
    requireRoom(interp, shape, call.result);
    std::uint64_t line = 1; // is read as a whole: of a view that repeats, more than is stored
    for (std::size_t d = 0; d < call.along.size(); ++d)
        if (call.along[d])
            line *= static_cast<std::uint64_t>(from.layout.shape[d]);
    interp.store().requireRoom(line * sizeof(double));
    Array result = emptyArray(StridedLayout::contiguous(shape), call.result);
    // Numbers are taken as those of the result where that is wider: of whole numbers, of a dtype
    // that is asked for.
    const bool asResult = isFloating(call.result) && !isFloating(from.dtype);
    reduceInto({&result.bytes, result.layout, call.result}, call.reduction, from, call.along,
               asResult ? call.result : from.dtype, call.parameter);
    return result;
}

Ref reduced(Interp &interp, std::string_view function, Slot self, const Call &call,
            std::string_view node)
{
    return makeResult(interp, reducedArray(interp, function, self, call), node, {self});
}

// ---- sum, mean, prod: with dtype= ----

DType sumType(DType dtype)
{
    return isFloating(dtype) || isComplex(dtype) ? dtype : DType::Int64;
}

Call summing(Interp &interp, std::string_view function, Slot self, Reduction reduction,
             const Bound &bound)
{
    Call call {reduction, dimensionsOf(interp, function, bound[0], rankOf(interp, self)),
               flagOr(interp, function, bound[1], false)};
    const auto asked = dtypeOf(interp, function, bound[2]);
    call.result = asked.value_or(sumType(dtypeOfTensor(interp, self)));
    if (asked && isFloating(dtypeOfTensor(interp, self)) && !isFloating(*asked))
        refuse(function);
    return call;
}

bool isOfAll(const Arguments &arguments)
{
    const auto isDtype = [](const auto &word) { return word.first == "dtype"; };
    return arguments.positional.empty()
        && std::all_of(arguments.keywords.begin(), arguments.keywords.end(), isDtype);
}

Ref sum(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("sum", {"dim=", "keepdim=", "*", "dtype="}, arguments);
    return reduced(interp, "sum", self, summing(interp, "sum", self, Reduction::Sum, bound),
                   isOfAll(arguments) ? "SumBackward0" : "SumBackward1");
}

Ref mean(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("mean", {"dim=", "keepdim=", "*", "dtype="}, arguments);
    const Call call = summing(interp, "mean", self, Reduction::Mean, bound);
    const DType given = dtypeOfTensor(interp, self);
    if (bound[2] == noSlot && !isFloating(given) && !isComplex(given))
        raise("RuntimeError",
              "mean(): could not infer output dtype. Input dtype must be either a floating point "
              "or complex dtype. Got: "
                  + std::string(scalarTypeName(given)));
    if (!isFloating(call.result))
        refuse("mean");
    return reduced(interp, "mean", self, call,
                   isOfAll(arguments) ? "MeanBackward0" : "MeanBackward1");
}

Ref prod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("prod", {"dim=", "keepdim=", "*", "dtype="}, arguments);
    if (!isOfAll(arguments))
        static_cast<void>(dimension(interp, "prod", bound[0]));
    return reduced(interp, "prod", self, summing(interp, "prod", self, Reduction::Product, bound),
                   isOfAll(arguments) ? "ProdBackward0" : "ProdBackward1");
}

// ---- any, all, count_nonzero ----

template <Reduction reduction> Ref anyOrAll(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("any", {"dim=", "keepdim="}, arguments);
    if (bound[0] != noSlot)
        static_cast<void>(dimension(interp, "any", bound[0]));
    const DType given = dtypeOfTensor(interp, self);
    const Call call {reduction, dimensionsOf(interp, "any", bound[0], rankOf(interp, self)),
                     flagOr(interp, "any", bound[1], false),
                     given == DType::UInt8 ? DType::UInt8 : DType::Bool};
    return makeTensor(interp, reducedArray(interp, "any", self, call));
}

Ref countNonzero(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("count_nonzero", {"dim="}, arguments);
    const Call call {Reduction::CountNonzero,
                     dimensionsOf(interp, "count_nonzero", bound[0], rankOf(interp, self)), false,
                     DType::Int64};
    return makeTensor(interp, reducedArray(interp, "count_nonzero", self, call));
}

// ---- Extremes ----

struct Extreme {
    std::string_view name, amName, placeName, kernel;
    Reduction value, place;
    std::string_view node, alongNode, amNode;
    std::string_view ofTwo; // the pair function for max(x, y)
};
constexpr Extreme extremes[] {
    {"max", "amax", "argmax", "argmax_cpu", Reduction::Greatest, Reduction::PlaceOfGreatest,
     "MaxBackward1", "MaxBackward0", "AmaxBackward0", "maximum"},
    {"min", "amin", "argmin", "argmin_cpu", Reduction::Least, Reduction::PlaceOfLeast,
     "MinBackward1", "MinBackward0", "AminBackward0", "minimum"},
};

Ref ofTwo(Interp &interp, const Extreme &extreme, Slot self, Slot other)
{
    for (const PairRow &row : pairRows())
        if (row.name == extreme.ofTwo)
            return pairResult(interp, row, self, other);
    refuse(extreme.name);
}

template <std::size_t i> Ref extreme(Interp &interp, Slot self, const Arguments &arguments)
{
    const Extreme &row = extremes[i];
    const std::size_t rank = rankOf(interp, self);
    const DType given = dtypeOfTensor(interp, self);
    const bool isNamedOther = arguments.positional.empty() && arguments.keywords.size() == 1
        && arguments.keywords[0].first == "other";
    if (isNamedOther)
        return ofTwo(interp, row, self, tensorOr(interp, row.name, arguments.keywords[0].second));
    const Bound bound = bindTorch(row.name, {"dim=", "keepdim="}, arguments);
    if (bound[0] != noSlot && bound[1] == noSlot && isTensor(interp.heap(), bound[0]))
        return ofTwo(interp, row, self, bound[0]);
    if (arguments.positional.empty() && arguments.keywords.empty()) {
        if (tensorAt(interp, self).layout->count() == 0)
            raise("RuntimeError",
                  std::string(row.name)
                      + "(): Expected reduction dim to be specified for input.numel() == 0. "
                        "Specify the reduction dim with the 'dim' argument.");
        return reduced(interp, row.name, self,
                       {row.value, std::vector<bool>(rank, true), false, given}, row.node);
    }
    if (bound[0] == noSlot)
        refuse(row.name);
    static_cast<void>(dimension(interp, row.name, bound[0]));
    Call call {row.value, dimensionsOf(interp, row.name, bound[0], rank),
               flagOr(interp, row.name, bound[1], false), given};
    const Ref values = reduced(interp, row.name, self, call, row.alongNode);
    call.reduction = row.place;
    call.result = DType::Int64;
    const Ref places = makeTensor(interp, reducedArray(interp, row.name, self, call));
    return namedResult(interp, row.name, {values, places});
}

template <std::size_t i> Ref amExtreme(Interp &interp, Slot self, const Arguments &arguments)
{
    const Extreme &row = extremes[i];
    const Bound bound = bindTorch(row.amName, {"dim=", "keepdim="}, arguments);
    if (bound[0] == Heap::none)
        refuse(row.amName);
    return reduced(interp, row.amName, self,
                   {row.value, dimensionsOf(interp, row.amName, bound[0], rankOf(interp, self)),
                    flagOr(interp, row.amName, bound[1], false), dtypeOfTensor(interp, self)},
                   row.amNode);
}

template <std::size_t i> Ref placeOf(Interp &interp, Slot self, const Arguments &arguments)
{
    const Extreme &row = extremes[i];
    const Bound bound = bindTorch(row.placeName, {"dim=", "keepdim="}, arguments);
    const bool isAlong = bound[0] != noSlot && bound[0] != Heap::none;
    if (isAlong)
        static_cast<void>(dimension(interp, row.placeName, bound[0]));
    const std::vector<bool> along
        = dimensionsOf(interp, row.placeName, bound[0], rankOf(interp, self));
    if (tensorAt(interp, self).layout->count() == 0 && !isAlong)
        raise("IndexError",
              std::string(row.placeName)
                  + "(): Expected reduction dim to be specified for input.numel() == 0. Specify "
                    "the reduction dim with the 'dim' argument.");
    // Of one element along it PyTorch knows the place without looking.
    const auto &shape = tensorAt(interp, self).layout->shape;
    const bool isKnown = isAlong && !shape.empty()
        && shape[dimensionOf(interp, row.placeName, bound[0], shape.size())] == 1;
    if (dtypeOfTensor(interp, self) == DType::Bool && !isKnown)
        raise("RuntimeError", "\"" + std::string(row.kernel) + "\" not implemented for 'Bool'");
    const bool keeps = flagOr(interp, row.placeName, bound[1], false);
    if (keeps && !isAlong) // where PyTorch's shape differs by version
        refuse(row.placeName);
    return makeTensor(
        interp, reducedArray(interp, row.placeName, self, {row.place, along, keeps, DType::Int64}));
}

// ---- var, std, norm, logsumexp ----

template <Reduction reduction> Ref spread(Interp &interp, Slot self, const Arguments &arguments)
{
    const bool isVariance = reduction == Reduction::Variance;
    const std::string_view function = isVariance ? "var" : "std";
    const bool onlyUnbiased
        = arguments.positional.size() == 1 && interp.heap().as<Bool>(arguments.positional[0]);
    const Bound bound = onlyUnbiased
        ? bindTorch(function, {"unbiased="}, arguments)
        : bindTorch(function, {"dim=", "unbiased=", "keepdim="}, arguments);
    const DType given = dtypeOfTensor(interp, self);
    const Slot dim = onlyUnbiased ? noSlot : bound[0];
    const std::vector<bool> along = dimensionsOf(interp, function, dim, rankOf(interp, self));
    const bool unbiased = flagOr(interp, function, bound[onlyUnbiased ? 0 : 1], true);
    if (!isFloating(given) && !isComplex(given))
        raise("RuntimeError", "std and var only support floating point and complex dtypes");
    return reduced(interp, function, self,
                   {reduction, along,
                    onlyUnbiased ? false : flagOr(interp, function, bound[2], false), given,
                    unbiased ? 1.0 : 0.0},
                   isVariance ? "VarBackward0" : "StdBackward0");
}

Ref norm(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("norm", {"p=", "dim=", "keepdim="}, arguments);
    double degree = 2;
    if (const auto *text = interp.heap().as<Str>(bound[0]); text && *text->utf8 == "fro")
        degree = 2;
    else if (bound[0] != noSlot) {
        const auto number = numberOf(interp.heap(), bound[0]);
        if (!number || std::holds_alternative<bool>(*number))
            refuse("norm");
        degree = asDouble(*number);
    }
    const DType given = dtypeOfTensor(interp, self);
    const std::vector<bool> along = dimensionsOf(interp, "norm", bound[1], rankOf(interp, self));
    if (!isFloating(given) && !isComplex(given))
        raise("RuntimeError",
              "norm(): input dtype should be either floating point or complex. Got "
                  + std::string(scalarTypeName(given)) + " instead.");
    if (!isOld(interp) || tensorAt(interp, self).layout->count() == 0)
        refuse("norm"); // whose grad_fn is another in 2.6
    return reduced(interp, "norm", self,
                   {Reduction::Norm, along, flagOr(interp, "norm", bound[2], false), given, degree},
                   "NormBackward1");
}

Ref logSumExp(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("logsumexp", {"dim", "keepdim="}, arguments);
    const DType given = dtypeOfTensor(interp, self);
    return reduced(
        interp, "logsumexp", self,
        {Reduction::LogSumExp, dimensionsOf(interp, "logsumexp", bound[0], rankOf(interp, self)),
         flagOr(interp, "logsumexp", bound[1], false), isFloating(given) ? given : DType::Float32},
        "LogsumexpBackward0");
}

// ---- Running along one dimension ----

struct ScanRow {
    std::string_view name;
    Scan scan;
    std::string_view node;
    bool isOfFloats;
    std::string_view kernel;
};
constexpr ScanRow scans[] {
    {"cumsum", Scan::Sum, "CumsumBackward0", false, {}},
    {"cumprod", Scan::Product, "CumprodBackward0", false, {}},
    {"softmax", Scan::Softmax, "SoftmaxBackward0", true, "softmax"},
    {"log_softmax", Scan::LogSoftmax, "LogSoftmaxBackward0", true, "log_softmax"},
};

template <std::size_t i> Ref scanned(Interp &interp, Slot self, const Arguments &arguments)
{
    const ScanRow &row = scans[i];
    const Bound bound = row.isOfFloats ? bindTorch(row.name, {"dim", "dtype="}, arguments)
                                       : bindTorch(row.name, {"dim", "*", "dtype="}, arguments);
    const std::size_t rank = rankOf(interp, self);
    const std::size_t at = dimensionOf(interp, row.name, bound[0], rank);
    std::vector<bool> along(rank, false);
    if (rank > 0)
        along[at] = true;
    const DType given = dtypeOfTensor(interp, self);
    requireNumbers(row.name, given);
    const auto asked = dtypeOf(interp, row.name, bound[1]);
    if (asked && *asked != given)
        refuse(row.name);
    const bool hasElements = layoutOf(interp, self).count() > 0; // PyTorch asks only then
    if (row.isOfFloats && hasElements && !isFloating(given)) {
        const std::string kernel = at + 1 == rank || rank == 0
            ? std::string(row.name) + "_lastdim_kernel_impl"
            : "softmax_kernel_impl";
        raise("RuntimeError",
              "\"" + kernel + "\" not implemented for '" + std::string(scalarTypeName(given))
                  + "'");
    }
    const DType result = row.isOfFloats ? given : sumType(given);
    const ArrayRef from = arrayOf(interp, self);
    requireRoom(interp, from.layout.shape, result);
    Array array = emptyArray(StridedLayout::contiguous(from.layout.shape), result);
    scanInto({&array.bytes, array.layout, result}, row.scan, from, along, given);
    return makeResult(interp, std::move(array), row.node, {self});
}

} // namespace

std::span<const Operation> reducingOperations()
{
    static constexpr Operation table[] {both<sum>("sum"),
                                        both<mean>("mean"),
                                        both<prod>("prod"),
                                        both<anyOrAll<Reduction::Any>>("any"),
                                        both<anyOrAll<Reduction::All>>("all"),
                                        both<countNonzero>("count_nonzero"),
                                        both<extreme<0>>("max"),
                                        both<extreme<1>>("min"),
                                        both<amExtreme<0>>("amax"),
                                        both<amExtreme<1>>("amin"),
                                        both<placeOf<0>>("argmax"),
                                        both<placeOf<1>>("argmin"),
                                        both<spread<Reduction::Variance>>("var"),
                                        both<spread<Reduction::Deviation>>("std"),
                                        both<norm>("norm", inPython),
                                        both<logSumExp>("logsumexp"),
                                        both<scanned<0>>("cumsum"),
                                        both<scanned<1>>("cumprod"),
                                        both<scanned<2>>("softmax"),
                                        both<scanned<3>>("log_softmax")};
    return table;
}

} // namespace clonescope::model::torch
