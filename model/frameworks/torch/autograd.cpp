// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/autograd.h"

#include "model/engine/language.h"
#include "model/heap/gradstate.h"

#include <algorithm>

namespace clonescope::model::torch
{

namespace
{

bool carriesGradient(DType dtype)
{
    return isFloating(dtype) || isComplex(dtype);
}

bool anyRequiresGrad(const Interp &interp, Slot self, std::initializer_list<Slot> operands)
{
    return requiresGrad(interp, self)
        || std::any_of(operands.begin(), operands.end(),
                       [&](Slot operand) { return requiresGrad(interp, operand); });
}

// Over the nodes of those inputs that require grad, leaves standing for themselves.
Ref makeNode(Interp &interp, std::string_view name, const std::vector<Slot> &inputs)
{
    PersistentVector<Slot> nodes;
    for (const Slot input : inputs) {
        if (!requiresGrad(interp, input))
            continue;
        const Slot node = historyOf(interp, input);
        nodes.push_back(node == noSlot ? input : node);
    }
    return interp.store().make(GradNode {name, std::move(nodes)});
}

[[noreturn]] void refuseLeaf(bool isView)
{
    raise("RuntimeError",
          std::string(isView ? "a view of a leaf" : "a leaf")
              + " Variable that requires grad is being used in an in-place operation.");
}

// `node` is the view's grad_fn so far, which the sentence names; empty where it has none.
[[noreturn]] void refuseOneOfMany(std::uint32_t output, std::string_view node, bool isBaseWritten)
{
    const std::string written
        = isBaseWritten ? "its base or another view of its base has been" : "is being";
    const std::string what = node.empty() ? "A view was created in no_grad mode and " + written
            + " modified inplace with grad mode enabled."
                                          : "Output " + std::to_string(output) + " of "
            + std::string(node) + " is a view and " + written + " modified inplace.";
    if (output == madeWithoutGrad)
        raise("RuntimeError",
              what
                  + " Given that this use case is ambiguous and error-prone, it is forbidden. You "
                    "can clarify your code by moving both the view and the inplace either both "
                    "inside the no_grad block (if you don't want the inplace to be tracked) or "
                    "both outside (if you want the inplace to be tracked).");
    raise("RuntimeError",
          what
              + " This view is the output of a function that returns multiple views. Such "
                "functions do not allow the output views to be modified inplace. You should "
                "replace the inplace operation by an out-of-place one.");
}

void refuseMadeWithoutGrad(const Tensor &view, bool isBaseWritten)
{
    if (view.gradNode != noSlot) // PyTorch stumbles over a check of its own
        throw Unsupported {"writing to a view of a view that was made in no_grad mode"};
    raise("RuntimeError",
          std::string("A view was created in no_grad mode and ")
              + (isBaseWritten ? "its base or another view of its base has been" : "is being")
              + " modified inplace with grad mode enabled. Given that this use case is ambiguous "
                "and error-prone, it is forbidden. You can clarify your code by moving both the "
                "view and the inplace either both inside the no_grad block (if you don't want the "
                "inplace to be tracked) or both outside (if you want the inplace to be tracked).");
}

void refuseOneOfMany(const Interp &interp, const Tensor &view, bool isBaseWritten)
{
    if (view.manyOutput == madeWithoutGrad)
        refuseMadeWithoutGrad(view, isBaseWritten);
    const auto *node = interp.heap().as<GradNode>(view.gradNode);
    refuseOneOfMany(*view.manyOutput, node ? node->name : std::string_view {}, isBaseWritten);
}

// Until its history is looked at, a view that had none says it is a leaf, and after that it does
// not.
void requireLookedAt(const Interp &interp, const Tensor &tensor)
{
    if (tensor.gradNode == noSlot && isHistoryStale(interp.heap(), tensor))
        throw Unsupported {"this on a view whose base has joined the graph since, which PyTorch "
                           "answers by whether grad_fn was read before,"};
}

Slot rootOf(const Interp &interp, Slot tensor)
{
    const Slot base = tensorAt(interp, tensor).base;
    return base == noSlot ? tensor : base;
}

Slot gradMode(const Interp &interp)
{
    return interp.language().member("_torch", gradModeName);
}

} // namespace

bool isGradEnabled(const Interp &interp)
{
    return interp.heap().as<RandomState>(gradMode(interp))->words->front() != 0;
}

void setGradEnabled(Interp &interp, bool on)
{
    interp.store().setRandomState(gradMode(interp), {on ? 1U : 0U});
}

bool requiresGrad(const Interp &interp, Slot value)
{
    return isTensor(interp.heap(), value)
        && gradState(interp.heap(), tensorAt(interp, value)).requiresGrad;
}

Slot historyOf(Interp &interp, Slot tensor)
{
    const Tensor now = tensorAt(interp, tensor);
    if (!isHistoryStale(interp.heap(), now))
        return now.gradNode;
    if (now.manyOutput)
        refuseOneOfMany(interp, now, true);
    const Ref node = makeNode(interp, "AsStridedBackward0", {now.base});
    const Store::Building noWrite(interp.store());
    interp.store().setGradNode(tensor, node);
    return node;
}

Ref gradNode(Interp &interp, std::string_view name, const std::vector<Slot> &inputs)
{
    const bool needed = isGradEnabled(interp)
        && std::any_of(inputs.begin(), inputs.end(),
                       [&](Slot input) { return requiresGrad(interp, input); });
    return needed ? makeNode(interp, name, inputs) : Ref {};
}

Ref historyOfWrite(Interp &interp, Slot self, std::string_view name,
                   std::initializer_list<Slot> operands, Writing writing)
{
    const Tensor tensor = tensorAt(interp, self);
    const bool carries = carriesGradient(tensor.dtype);
    if (!isGradEnabled(interp) || !anyRequiresGrad(interp, self, operands)
        || (!carries && writing == Writing::Copies))
        return {};
    if (tensor.manyOutput)
        refuseOneOfMany(interp, tensor, false);
    const Slot root = rootOf(interp, self);
    if (requiresGrad(interp, self)) {
        if (root != self && tensorAt(interp, root).gradNode == noSlot)
            refuseLeaf(true);
        requireLookedAt(interp, tensor);
        if (tensor.gradNode == noSlot)
            refuseLeaf(false);
    }
    std::vector<Slot> inputs {root, self};
    inputs.insert(inputs.end(), operands);
    return carries ? makeNode(interp, root == self ? name : "CopySlices", inputs) : Ref {};
}

Ref historyOfWriteThroughView(Interp &interp, Slot base, std::string_view view,
                              std::initializer_list<Slot> operands, Writing writing)
{
    if (!isGradEnabled(interp))
        return {};
    const bool isIn = requiresGrad(interp, base);
    if (isIn)
        static_cast<void>(historyOf(interp, base));
    const Tensor tensor = tensorAt(interp, base);
    const bool carries = carriesGradient(tensor.dtype);
    if (!anyRequiresGrad(interp, base, operands) || (!carries && writing == Writing::Copies))
        return {};
    if (tensor.manyOutput == madeWithoutGrad)
        throw Unsupported {"writing to a part of a view that was made in no_grad mode"};
    if (tensor.manyOutput)
        refuseOneOfMany(0, isIn ? view : std::string_view {}, false);
    const Slot root = rootOf(interp, base);
    if (isIn && tensorAt(interp, root).gradNode == noSlot)
        refuseLeaf(true);
    std::vector<Slot> inputs {root, base};
    inputs.insert(inputs.end(), operands);
    return carries ? makeNode(interp, "CopySlices", inputs) : Ref {};
}

void rebase(Interp &interp, Slot self, const Ref &history)
{
    if (!history)
        return;
    const Slot root = rootOf(interp, self);
    if (!tensorAt(interp, root).requiresGrad)
        interp.store().setRequiresGrad(root, true);
    interp.store().setGradNode(root, history);
    static_cast<void>(historyOf(interp, self)); // PyTorch looks at once at what it wrote through
}

void requireHistoryOf(const Interp &interp, Slot filled, Slot value)
{
    if (requiresGrad(interp, value) && !carriesGradient(tensorAt(interp, filled).dtype))
        throw Unsupported {"filling a tensor of integers or booleans with one that requires grad"};
}

void setRequiresGrad(Interp &interp, Slot tensor, bool on)
{
    const Tensor &target = tensorAt(interp, tensor);
    requireLookedAt(interp, target);
    if (target.gradNode != noSlot)
        raise("RuntimeError",
              std::string("you can only change requires_grad flags of leaf variables.")
                  + (on ? ""
                        : " If you want to use a computed variable in a subgraph that doesn't "
                          "require differentiation use var_no_grad = var.detach()."));
    if (on && !carriesGradient(target.dtype))
        raise("RuntimeError",
              "only Tensors of floating point and complex dtype can require gradients");
    interp.store().setRequiresGrad(tensor, on);
}

} // namespace clonescope::model::torch
