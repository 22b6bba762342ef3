// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/drawing.h"
#include "model/frameworks/torch/methods.h"
#include "model/frameworks/torch/randomfactories.h"
#include "model/frameworks/torch/unwritten.h"

#include <algorithm>

namespace clonescope::model::torch
{

namespace
{

// `node` is what the graph calls the fill; `probabilities` a tensor that it reads, or noSlot.
template <typename Draw>
Ref fillWithDraws(Interp &interp, Slot self, const Ref &generator, std::string_view node, Draw draw,
                  Slot probabilities = noSlot)
{
    const Ref history = historyOfWrite(interp, self, node, {probabilities});
    requireHistoryOf(interp, self, probabilities);
    const StridedLayout layout = *tensorAt(interp, self).layout;
    overwritten(interp, self, layout);
    drawInto(interp, generator, mutableArray(interp, self, layout), draw);
    wrote(interp, self, layout);
    rebase(interp, self, history);
    return interp.store().hold(self);
}

// Two numbers and a generator: normal_(mean=0, std=1, *, generator=None) and its like.
struct TwoNumbers {
    std::string_view method, first, second;
    double firstOtherwise, secondOtherwise;
    std::string_view node;
    void (Drawing::*draw)(double, double) const;
};

Ref fillByTwo(Interp &interp, Slot self, const Arguments &arguments, const TwoNumbers &rules)
{
    const std::string first = std::string(rules.first) + "=",
                      second = std::string(rules.second) + "=";
    const Bound bound = bindTorch(rules.method, {first, second, "*", "generator="}, arguments);
    const double a = realOr(interp, rules.method, bound[0], rules.firstOtherwise);
    const double b = realOr(interp, rules.method, bound[1], rules.secondOtherwise);
    return fillWithDraws(interp, self, generatorOf(interp, rules.method, bound[2]), rules.node,
                         [&](const Drawing &drawing) { (drawing.*rules.draw)(a, b); });
}

Ref normalFill(Interp &interp, Slot self, const Arguments &arguments)
{
    return fillByTwo(interp, self, arguments,
                     {"normal_", "mean", "std", 0, 1, "NormalBackward0", &Drawing::normal});
}

Ref uniform(Interp &interp, Slot self, const Arguments &arguments)
{
    return fillByTwo(interp, self, arguments,
                     {"uniform_", "from", "to", 0, 1, "UniformBackward0", &Drawing::uniform});
}

Ref logNormal(Interp &interp, Slot self, const Arguments &arguments)
{
    return fillByTwo(
        interp, self, arguments,
        {"log_normal_", "mean", "std", 1, 2, "LogNormalBackward0", &Drawing::logNormal});
}

Ref cauchy(Interp &interp, Slot self, const Arguments &arguments)
{
    return fillByTwo(interp, self, arguments,
                     {"cauchy_", "median", "sigma", 0, 1, "CauchyBackward0", &Drawing::cauchy});
}

Ref exponential(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("exponential_", {"lambd=", "*", "generator="}, arguments);
    const double lambda = realOr(interp, "exponential_", bound[0], 1);
    return fillWithDraws(interp, self, generatorOf(interp, "exponential_", bound[1]),
                         "ExponentialBackward0",
                         [&](const Drawing &drawing) { drawing.exponential(lambda); });
}

Ref geometric(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("geometric_", {"p", "*", "generator="}, arguments);
    const double probability = realOr(interp, "geometric_", bound[0], 0);
    return fillWithDraws(interp, self, generatorOf(interp, "geometric_", bound[1]),
                         "GeometricBackward0",
                         [&](const Drawing &drawing) { drawing.geometric(probability); });
}

// random_(), random_(to), random_(from, to).
Ref random(Interp &interp, Slot self, const Arguments &arguments)
{
    const bool isUpTo = arguments.positional.size() == 1
        && std::none_of(arguments.keywords.begin(), arguments.keywords.end(),
                        [](const auto &word) { return word.first == "to"; });
    const Bound bound = isUpTo
        ? bindTorch("random_", {"to", "*", "generator="}, arguments)
        : bindTorch("random_", {"from=", "to=", "*", "generator="}, arguments);
    const Slot from = isUpTo ? noSlot : bound[0], until = isUpTo ? bound[0] : bound[1];
    const Ref generator = generatorOf(interp, "random_", bound[isUpTo ? 1 : 2]);
    if (from == noSlot && until == noSlot)
        return fillWithDraws(interp, self, generator, "RandomBackward2",
                             [](const Drawing &drawing) { drawing.integers(); });
    if (until == noSlot || (from == noSlot && until == Heap::none))
        refuse("random_");
    const std::int64_t first = from == noSlot ? 0 : wholeOf(interp, "random_", from);
    std::optional<std::int64_t> end;
    if (until != Heap::none)
        end = wholeOf(interp, "random_", until);
    return fillWithDraws(interp, self, generator,
                         from == noSlot ? "RandomBackward1" : "RandomBackward0",
                         [&](const Drawing &drawing) { drawing.integers(first, end); });
}

Ref bernoulliInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("bernoulli_", {"p=", "*", "generator="}, arguments);
    const Ref generator = generatorOf(interp, "bernoulli_", bound[1]);
    if (isTensor(interp.heap(), bound[0]))
        return fillWithDraws(
            interp, self, generator, "BernoulliBackward1",
            [&](const Drawing &drawing) { drawing.bernoulli(arrayOf(interp, bound[0])); },
            bound[0]);
    const double probability = realOr(interp, "bernoulli_", bound[0], 0.5);
    return fillWithDraws(interp, self, generator, "BernoulliBackward2",
                         [&](const Drawing &drawing) { drawing.bernoulli(probability); });
}

// x.bernoulli(): its elements are the probabilities; x.bernoulli(p): one for all.
Ref bernoulliFill(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("bernoulli", {"p=", "*", "generator="}, arguments);
    const Ref generator = generatorOf(interp, "bernoulli", bound[1]);
    return bernoulliOf(interp, self, bound[0], generator);
}

} // namespace

std::span<const Native> randomMethods()
{
    static constexpr Native table[] {
        {"normal_", normalFill},       {"uniform_", uniform},
        {"log_normal_", logNormal},    {"cauchy_", cauchy},
        {"exponential_", exponential}, {"geometric_", geometric},
        {"random_", random},           {"bernoulli_", bernoulliInPlace},
        {"bernoulli", bernoulliFill}};
    return table;
}

} // namespace clonescope::model::torch
