// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/interp.h"
#include "model/engine/language.h"
#include "model/frameworks/torch/methods.h"

#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// A grad_fn as a value. What it holds beside its name (next_functions, what was saved for the
// gradient) is not kept here, and so refused.
namespace clonescope::model
{

namespace torch
{

namespace
{

Ref gradNodeName(Interp &interp, Slot self, const Arguments &arguments)
{
    const std::string_view type = interp.heap().as<GradNode>(self)->name;
    const std::size_t given = arguments.positional.size();
    if (!arguments.keywords.empty())
        raise("TypeError", std::string(type) + ".name() takes no keyword arguments");
    if (given > 0)
        raise("TypeError",
              std::string(type) + ".name() takes no arguments (" + std::to_string(given)
                  + " given)");
    // Those that are no generated function say where they are written.
    return interp.store().makeStr((type == "CopySlices" ? "torch::autograd::" : "")
                                  + std::string(type));
}

Ref gradNodeAttribute(Interp &interp, Slot self, std::string_view name)
{
    if (name == "requires_grad")
        return interp.store().hold(Heap::trueSlot);
    return method(interp, gradNodeMethods(), self, name);
}

std::string gradNodeRepr(Interp &interp, Slot self)
{
    return "<" + std::string(typeName(interp.heap(), self)) + " object at "
        + addressText(interp.heap(), self) + ">";
}

} // namespace

} // namespace torch

std::span<const Native> gradNodeMethods()
{
    static constexpr std::array table {Native {"name", torch::gradNodeName}};
    return table;
}

const TypeOps &gradNodeOps()
{
    static constexpr TypeOps ops {.getAttribute = torch::gradNodeAttribute,
                                  .repr = torch::gradNodeRepr};
    return ops;
}

} // namespace clonescope::model
