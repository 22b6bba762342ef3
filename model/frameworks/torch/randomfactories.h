// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

namespace clonescope::model::torch
{

// rand, randn, randint, randperm, their _like forms, normal, bernoulli; manual_seed, initial_seed
[[nodiscard]] std::span<const Native> randomFactories();
[[nodiscard]] Ref manualSeed(Interp &interp, Slot, const Arguments &arguments);
[[nodiscard]] Ref initialSeed(Interp &interp, Slot, const Arguments &arguments);
// torch.Generator
[[nodiscard]] std::span<const Native> generatorClass();

// torch.bernoulli(input), and with one probability for all where `probability` is not noSlot.
[[nodiscard]] Ref bernoulliOf(Interp &interp, Slot input, Slot probability, const Ref &generator);

} // namespace clonescope::model::torch
