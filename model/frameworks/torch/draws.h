// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/random.h"
#include "model/kernels/kernels.h"

namespace clonescope::model::torch
{

// PyTorch's random fills for the CPU, with its own numbers: one draw an element, in the order of
// memory. Numbers of float32 agree to the bit with builds that use AVX2; where a fill takes
// logarithms or sines in double, with those of the machine's own C library.
// What PyTorch refuses (a dtype, two elements at one place, bounds) callers have refused before.

void drawUniform(TorchGenerator &generator, const MutableArrayRef &to, double from, double until);
// Integers of [from, from + range), or of all 64 bits where `range` is 0.
void drawIntegers(TorchGenerator &generator, const MutableArrayRef &to, std::int64_t from,
                  std::uint64_t range);
void drawAnyInteger(TorchGenerator &generator, const MutableArrayRef &to); // random_()
void drawBernoulli(TorchGenerator &generator, const MutableArrayRef &to, double probability);
// `probabilities` in the shape of `to`; RuntimeError where one is not in [0, 1].
void drawBernoulli(TorchGenerator &generator, const MutableArrayRef &to,
                   const ArrayRef &probabilities);

// 16 and more elements without gaps are drawn in blocks (see normalblocks.cpp), all others singly.
void drawNormal(TorchGenerator &generator, const MutableArrayRef &to, double mean, double deviation,
                NormalRules rules);

// Those that are computed in double from one number each.
enum class Distribution : std::uint8_t { Exponential, Geometric, LogNormal, Cauchy };
struct DistributionRules {
    Distribution which = Distribution::Exponential;
    double first = 0; // lambda; p; mean; median
    double second = 0; // deviation; sigma
    NormalRules rules;
};
void draw(TorchGenerator &generator, const MutableArrayRef &to, const DistributionRules &rules);

// 0 … n-1 in a random order. `to` has one dimension.
void drawPermutation(TorchGenerator &generator, const MutableArrayRef &to);

} // namespace clonescope::model::torch
