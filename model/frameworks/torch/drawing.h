// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/draws.h"
#include "model/frameworks/torch/tensors.h"

namespace clonescope::model::torch
{

// ---- Arguments of the random functions ----

[[nodiscard]] Ref generatorOf(Interp &interp, std::string_view function,
                              Slot generator); // the default one where none is given
// A number where PyTorch takes a double, `otherwise` where none is given.
[[nodiscard]] double realOr(const Interp &interp, std::string_view function, Slot value,
                            double otherwise);
// An integer of 64 bits; RuntimeError where it has more.
[[nodiscard]] std::int64_t wholeOf(const Interp &interp, std::string_view function, Slot value);

// ---- Drawing, with PyTorch's refusals in its order: of x.normal_() as of torch.randn() ----

// A generator at work on elements: `to` is written, `state` goes on.
struct Drawing {
    const Interp &interp;
    TorchGenerator &state;
    MutableArrayRef to;

    void uniform(double from, double until) const;
    void normal(double mean, double deviation) const;
    void integers() const; // random_()
    void integers(std::int64_t from, std::optional<std::int64_t> until) const; // until excluded
    void bernoulli(double probability) const;
    void bernoulli(const ArrayRef &probabilities) const;
    void exponential(double lambda) const;
    void geometric(double probability) const;
    void logNormal(double mean, double deviation) const;
    void cauchy(double median, double sigma) const;

private:
    [[nodiscard]] NormalRules rules() const;
    [[nodiscard]] bool isOld() const; // 1.13, which also refuses what draws no element
    [[nodiscard]] bool hasNothing() const;
    void requireDType(bool holds, std::string_view kernel) const;
    void requireReal(std::string_view kernel) const;
    void requireBounds(std::int64_t from, std::int64_t last) const;
};

// Lets `draw(Drawing)` write `to`, and keeps the state that the generator has then.
template <typename Draw>
void drawInto(Interp &interp, Slot generator, const MutableArrayRef &to, Draw draw)
{
    TorchGenerator state(*interp.heap().as<RandomState>(generator)->words);
    draw(Drawing {interp, state, to});
    interp.store().setRandomState(generator, state.words());
}

} // namespace clonescope::model::torch
