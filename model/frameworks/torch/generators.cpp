// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/bigint.h"
#include "model/engine/bind.h"
#include "model/engine/language.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/drawing.h"
#include "model/frameworks/torch/methods.h"
#include "model/frameworks/torch/randomfactories.h"

#include <array>
#include <limits>

// torch.Generator, and the default one: random numbers from a seed on.
namespace clonescope::model
{

namespace torch
{

namespace
{

Ref seeded(Interp &interp, Ref generator, const Arguments &arguments)
{
    const Bound bound = bind("manual_seed", {"seed"}, arguments);
    const Slot given[] {bound[0]};
    const Ref whole = interp.call(interp.language().builtin("int"), {given, {}});
    const BigInt seed = python::bigInteger(interp.heap(), whole);
    if (seed < std::numeric_limits<std::int64_t>::min()
        || seed > std::numeric_limits<std::uint64_t>::max())
        raise("RuntimeError", "Overflow when unpacking long");
    const auto word = seed < 0 ? static_cast<std::uint64_t>(static_cast<std::int64_t>(seed))
                               : static_cast<std::uint64_t>(seed);
    interp.store().setRandomState(generator, TorchGenerator(word).words());
    return generator;
}

Ref seedOf(Interp &interp, Slot generator)
{
    return python::makeInteger(
        interp, BigInt(TorchGenerator(*interp.heap().as<RandomState>(generator)->words).seed()));
}

Ref ownSeeded(Interp &interp, Slot self, const Arguments &arguments)
{
    return seeded(interp, interp.store().hold(self), arguments);
}

Ref ownInitialSeed(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bind("initial_seed", {}, arguments));
    return seedOf(interp, self);
}

Ref makeGenerator(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("torch.Generator", {"device="}, arguments);
    requireOld(interp, "torch.Generator");
    requireCpu(interp, "torch.Generator", bound[0]);
    return interp.store().make(
        RandomState {Shared<std::vector<std::uint32_t>>(TorchGenerator().words())});
}

Ref generatorAttribute(Interp &interp, Slot self, std::string_view name)
{
    if (name == "device")
        return interp.store().make(Device {"cpu"});
    return method(interp, randomStateMethods(), self, name);
}

} // namespace

Ref manualSeed(Interp &interp, Slot, const Arguments &arguments)
{
    return seeded(interp, generatorOf(interp, "manual_seed", noSlot), arguments);
}

Ref initialSeed(Interp &interp, Slot, const Arguments &arguments)
{
    static_cast<void>(bind("initial_seed", {}, arguments));
    return seedOf(interp, generatorOf(interp, "initial_seed", noSlot));
}

std::span<const Native> generatorClass()
{
    static constexpr std::array table {Native {"Generator", makeGenerator}};
    return table;
}

} // namespace torch

std::span<const Native> randomStateMethods()
{
    static constexpr std::array table {Native {"initial_seed", torch::ownInitialSeed},
                                       Native {"manual_seed", torch::ownSeeded}};
    return table;
}

const TypeOps &randomStateOps()
{
    static constexpr TypeOps ops {.getAttribute = torch::generatorAttribute};
    return ops;
}

} // namespace clonescope::model
