// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/randomfactories.h"

#include "model/engine/bind.h"
#include "model/engine/language.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/drawing.h"
#include "model/frameworks/torch/factorycalls.h"

#include <algorithm>

namespace clonescope::model::torch
{

namespace
{

constexpr std::uint64_t drawWeight = 8; // elements computed in the time that drawing one takes

template <typename Draw>
Ref drawn(Interp &interp, const Ref &generator, Array array, const FactoryOptions &options,
          Draw draw)
{
    interp.spend(Work::Element, drawWeight * static_cast<std::uint64_t>(array.layout.count()));
    drawInto(interp, generator, {&array.bytes, array.layout, array.dtype}, draw);
    return finish(interp, std::move(array), options);
}

// The generator among the keywords of a call, and the call without it.
struct RandomCall {
    RandomCall(Interp &interp, std::string_view function, const Arguments &arguments)
    {
        Slot given = noSlot;
        for (const auto &word : arguments.keywords) {
            if (word.first == "generator")
                given = word.second;
            else
                keywords.push_back(word);
        }
        generator = generatorOf(interp, function, given);
        rest = {arguments.positional, keywords};
    }
    RandomCall(const RandomCall &) = delete;
    RandomCall &operator=(const RandomCall &) = delete;

    Ref generator;
    std::vector<std::pair<std::string_view, Slot>> keywords;
    Arguments rest;
};

// ---- rand and randn ----

template <void (Drawing::*draw)(double, double) const>
Ref unitDraw(Interp &interp, std::string_view function, const Arguments &arguments)
{
    const RandomCall call(interp, function, arguments);
    auto [sizes, options] = sizedCall(interp, function, call.rest);
    Array array = zeroArray(interp, std::move(sizes), options.dtype.value_or(DType::Float32));
    return drawn(interp, call.generator, std::move(array), options,
                 [](const Drawing &drawing) { (drawing.*draw)(0, 1); });
}

Ref rand(Interp &interp, Slot, const Arguments &arguments)
{
    return unitDraw<&Drawing::uniform>(interp, "rand", arguments);
}

Ref randn(Interp &interp, Slot, const Arguments &arguments)
{
    return unitDraw<&Drawing::normal>(interp, "randn", arguments);
}

// ---- The _like forms: laid out as the input is, unless that has gaps ----

Array drawnArrayLike(Interp &interp, std::string_view function, Slot input,
                     const FactoryOptions &options)
{
    if (!isTensor(interp.heap(), input))
        refuse(function);
    const Tensor &like = tensorAt(interp, input);
    Array array;
    array.layout = cloneLayout(*like.layout);
    array.dtype = options.dtype.value_or(like.dtype);
    requireRoom(interp, array.layout.shape, array.dtype);
    array.bytes = Bytes(static_cast<std::size_t>(array.layout.count()) * itemSize(array.dtype));
    return array;
}

template <void (Drawing::*draw)(double, double) const>
Ref unitDrawLike(Interp &interp, std::string_view function, const Arguments &arguments)
{
    const Bound bound
        = bindTorch(function, {"input", "*", "dtype=", "requires_grad=", "device="}, arguments);
    const FactoryOptions options = optionsOf(interp, function, bound[1], bound[2], bound[3]);
    return drawn(interp, generatorOf(interp, function, noSlot),
                 drawnArrayLike(interp, function, bound[0], options), options,
                 [](const Drawing &drawing) { (drawing.*draw)(0, 1); });
}

Ref randLike(Interp &interp, Slot, const Arguments &arguments)
{
    return unitDrawLike<&Drawing::uniform>(interp, "rand_like", arguments);
}

Ref randnLike(Interp &interp, Slot, const Arguments &arguments)
{
    return unitDrawLike<&Drawing::normal>(interp, "randn_like", arguments);
}

// ---- Integers: f(high, …) and f(low, high, …) ----

bool givesLow(const Arguments &arguments, std::size_t whenPositional)
{
    return arguments.positional.size() >= whenPositional
        || std::any_of(arguments.keywords.begin(), arguments.keywords.end(),
                       [](const auto &word) { return word.first == "low"; });
}

Ref randint(Interp &interp, Slot, const Arguments &arguments)
{
    const RandomCall call(interp, "randint", arguments);
    const auto &positional = call.rest.positional;
    const bool hasSize = std::any_of(call.keywords.begin(), call.keywords.end(),
                                     [](const auto &word) { return word.first == "size"; });
    const bool hasLow = givesLow(call.rest, hasSize ? 2 : 3)
        || (positional.size() == 2 && !sizesOf(interp, positional[1]));
    const Bound bound = hasLow
        ? bindTorch("randint", {"low", "high", "size", "*", "dtype=", "requires_grad=", "device="},
                    call.rest)
        : bindTorch("randint", {"high", "size", "*", "dtype=", "requires_grad=", "device="},
                    call.rest);
    const std::size_t high = hasLow ? 1 : 0;
    const std::int64_t from = hasLow ? wholeOf(interp, "randint", bound[0]) : 0;
    const std::int64_t until = wholeOf(interp, "randint", bound[high]);
    const auto sizes = sizesOf(interp, bound[high + 1]);
    if (!sizes)
        refuse("randint");
    const FactoryOptions options
        = optionsOf(interp, "randint", bound[high + 2], bound[high + 3], bound[high + 4]);
    return drawn(interp, call.generator,
                 zeroArray(interp, *sizes, options.dtype.value_or(DType::Int64)), options,
                 [&](const Drawing &drawing) { drawing.integers(from, until); });
}

Ref randintLike(Interp &interp, Slot, const Arguments &arguments)
{
    const bool hasLow = givesLow(arguments, 3);
    const Bound bound = hasLow
        ? bindTorch("randint_like",
                    {"input", "low", "high", "*", "dtype=", "requires_grad=", "device="}, arguments)
        : bindTorch("randint_like", {"input", "high", "*", "dtype=", "requires_grad=", "device="},
                    arguments);
    const std::size_t high = hasLow ? 2 : 1;
    const std::int64_t from = hasLow ? wholeOf(interp, "randint_like", bound[1]) : 0;
    const std::int64_t until = wholeOf(interp, "randint_like", bound[high]);
    const FactoryOptions options
        = optionsOf(interp, "randint_like", bound[high + 1], bound[high + 2], bound[high + 3]);
    return drawn(interp, generatorOf(interp, "randint_like", noSlot),
                 drawnArrayLike(interp, "randint_like", bound[0], options), options,
                 [&](const Drawing &drawing) { drawing.integers(from, until); });
}

// PyTorch asks whether the dtype can hold the number of elements, for floats exactly.
void requireCountable(std::int64_t count, DType dtype)
{
    const auto refuseMore = [&](std::int64_t most, std::string_view text, std::string_view type) {
        if (count > most)
            raise("RuntimeError",
                  "n cannot be greater than " + std::string(text) + " for " + std::string(type)
                      + " type.");
    };
    if (dtype == DType::Float16)
        refuseMore(2049, "2049", "Half");
    else if (dtype == DType::Float32)
        refuseMore((1 << 24) + 1, "2^24+1", "Float");
    else if (isIntegral(dtype) && asInt(converted(count, dtype)) != count)
        raise("RuntimeError",
              "value cannot be converted to type " + std::string(name(dtype))
                  + "_t without overflow");
    else if (dtype == DType::Bool || isComplex(dtype))
        raise("RuntimeError",
              std::string("\"randperm\" not implemented for '")
                  + (dtype == DType::Bool            ? "Bool"
                         : dtype == DType::Complex64 ? "ComplexFloat"
                                                     : "ComplexDouble")
                  + "'");
}

Ref randperm(Interp &interp, Slot, const Arguments &arguments)
{
    const RandomCall call(interp, "randperm", arguments);
    const Bound bound
        = bindTorch("randperm", {"n", "*", "dtype=", "requires_grad=", "device="}, call.rest);
    const std::int64_t count = wholeOf(interp, "randperm", bound[0]);
    const FactoryOptions options = optionsOf(interp, "randperm", bound[1], bound[2], bound[3]);
    Array array = zeroArray(interp, {count}, options.dtype.value_or(DType::Int64));
    requireCountable(count, array.dtype);
    return drawn(interp, call.generator, std::move(array), options,
                 [](const Drawing &drawing) { drawPermutation(drawing.state, drawing.to); });
}

// ---- normal and bernoulli ----

void requireDeviations(const ArrayRef &deviations)
{
    if (isComplex(deviations.dtype))
        raise("RuntimeError", "normal expects standard deviation to be non-complex");
    for (const Scalar &value : elements(deviations))
        if (!(asDouble(value) >= 0))
            raise("RuntimeError", "normal expects all elements of std >= 0.0");
}

// Of tensors: standard numbers in the dtype of the first tensor, scaled and moved afterwards.
Ref normalOfTensors(Interp &interp, Slot mean, Slot deviation, const Ref &generator)
{
    const bool hasMeans = isTensor(interp.heap(), mean);
    const bool hasDeviations = deviation != noSlot && isTensor(interp.heap(), deviation);
    if (hasDeviations)
        requireDeviations(arrayOf(interp, deviation));
    const auto shapeOf = [&](Slot tensor) { return tensorAt(interp, tensor).layout->shape; };
    const Sizes shape = hasMeans && hasDeviations
        ? broadcastShape(shapeOf(mean), shapeOf(deviation))
        : shapeOf(hasMeans ? mean : deviation);
    Array array = zeroArray(interp, shape, tensorAt(interp, hasMeans ? mean : deviation).dtype);
    const MutableArrayRef to {&array.bytes, array.layout, array.dtype};
    const double scale = hasDeviations ? 1 : realOr(interp, "normal", deviation, 1);
    interp.spend(Work::Element, drawWeight * static_cast<std::uint64_t>(array.layout.count()));
    drawInto(interp, generator, to, [&](const Drawing &drawing) { drawing.normal(0, scale); });
    const auto operand = [&](Slot given, bool isArray) {
        if (!isArray)
            return Operand {realOr(interp, "normal", given, 0)};
        const ArrayRef values = arrayOf(interp, given);
        if (!hasArithmetic(values.dtype))
            refuse("normal");
        return Operand {values};
    };
    if (!hasArithmetic(array.dtype))
        refuse("normal");
    if (hasDeviations)
        binaryInPlace(Arithmetic::Multiply, to, operand(deviation, true));
    binaryInPlace(Arithmetic::Add, to, operand(mean, hasMeans));
    if (!hasMeans)
        return makeResult(interp, std::move(array), "NormalBackward2", {deviation});
    if (!hasDeviations)
        return makeResult(interp, std::move(array), "NormalBackward1", {mean});
    return makeResult(interp, std::move(array), "NormalBackward3", {mean, deviation});
}

Ref normal(Interp &interp, Slot, const Arguments &arguments)
{
    const RandomCall call(interp, "normal", arguments);
    const Bound bound = bindTorch(
        "normal", {"mean", "std=", "size=", "*", "dtype=", "requires_grad=", "device="}, call.rest);
    const bool isSized = bound[2] != noSlot;
    if (isTensor(interp.heap(), bound[0])
        || (bound[1] != noSlot && isTensor(interp.heap(), bound[1]))) {
        if (isSized || bound[3] != noSlot || bound[4] != noSlot || bound[5] != noSlot)
            refuse("normal");
        return normalOfTensors(interp, bound[0], bound[1], call.generator);
    }
    const auto sizes = isSized ? sizesOf(interp, bound[2]) : std::nullopt;
    if (!sizes || bound[1] == noSlot)
        refuse("normal");
    const double mean = realOr(interp, "normal", bound[0], 0);
    const double deviation = realOr(interp, "normal", bound[1], 1);
    const FactoryOptions options = optionsOf(interp, "normal", bound[3], bound[4], bound[5]);
    return drawn(interp, call.generator,
                 zeroArray(interp, *sizes, options.dtype.value_or(DType::Float32)), options,
                 [&](const Drawing &drawing) { drawing.normal(mean, deviation); });
}

Ref bernoulli(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("bernoulli", {"input", "p=", "*", "generator="}, arguments);
    if (!isTensor(interp.heap(), bound[0]))
        refuse("bernoulli");
    return bernoulliOf(interp, bound[0], bound[1], generatorOf(interp, "bernoulli", bound[2]));
}

} // namespace

std::span<const Native> randomFactories()
{
    static constexpr Native table[] {{"manual_seed", manualSeed, "function"},
                                     {"initial_seed", initialSeed, "function"},
                                     {"rand", rand},
                                     {"randn", randn},
                                     {"randint", randint},
                                     {"randperm", randperm},
                                     {"rand_like", randLike},
                                     {"randn_like", randnLike},
                                     {"randint_like", randintLike},
                                     {"normal", normal},
                                     {"bernoulli", bernoulli}};
    return table;
}

Ref bernoulliOf(Interp &interp, Slot input, Slot probability, const Ref &generator)
{
    const bool isOne = probability != noSlot;
    const Tensor &from = tensorAt(interp, input);
    if (isOne && from.requiresGrad && !isOld(interp))
        refuse("bernoulli"); // its grad_fn is a class without a name of its own
    Array array = zeroArray(interp, from.layout->shape, from.dtype);
    interp.spend(Work::Element, drawWeight * static_cast<std::uint64_t>(array.layout.count()));
    const double chance = realOr(interp, "bernoulli", probability, 0);
    drawInto(interp, generator, {&array.bytes, array.layout, array.dtype},
             [&](const Drawing &drawing) {
                 if (isOne)
                     drawing.bernoulli(chance);
                 else
                     drawing.bernoulli(arrayOf(interp, input));
             });
    if (!isOne)
        return makeResult(interp, std::move(array), "BernoulliBackward0", {input});
    Ref result = makeTensor(interp, std::move(array));
    if (isOld(interp)) // where it is empty_like().bernoulli_()
        interp.store().bumpVersion(result);
    return result;
}

} // namespace clonescope::model::torch
