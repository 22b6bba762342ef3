// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/autograd.h"

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
        const Slot node = tensorAt(interp, input).gradNode;
        nodes.push_back(node == noSlot ? input : node);
    }
    return interp.store().make(GradNode {name, std::move(nodes)});
}

void follow(Interp &interp, Slot tensor, Slot node)
{
    Store &store = interp.store();
    if (!tensorAt(interp, tensor).requiresGrad)
        store.setRequiresGrad(tensor, true);
    store.setGradNode(tensor, node);
    store.markGraph(tensor);
}

// The history of a base that was written through a view; the caller refreshes its views.
void rebaseBase(Interp &interp, Slot base, Slot self, std::initializer_list<Slot> operands)
{
    std::vector<Slot> inputs {base, self};
    inputs.insert(inputs.end(), operands);
    follow(interp, base, makeNode(interp, "CopySlices", inputs));
    refreshViews(interp, base);
}

// The views among the tensors that share the counter, as far as they are chosen.
template <typename Choose>
std::vector<Slot> viewsWhere(const Interp &interp, Slot tensor, Choose choose)
{
    const Heap &heap = interp.heap();
    const Slot counter = tensorAt(interp, tensor).version;
    std::vector<Slot> views;
    if (!heap.as<VersionCounter>(counter)->hasGraph || heap[counter].references < 2)
        return views;
    for (std::uint32_t i = 0; i < heap.slotCount(); ++i) {
        const auto *view = heap.isLive(Slot {i}) ? heap.as<Tensor>(Slot {i}) : nullptr;
        if (view && view->version == counter && view->base != noSlot && choose(*view))
            views.push_back(Slot {i});
    }
    return views;
}

[[noreturn]] void refuseLeaf(bool isView)
{
    raise("RuntimeError",
          std::string(isView ? "a view of a leaf" : "a leaf")
              + " Variable that requires grad is being used in an in-place operation.");
}

// PyTorch refuses these with a text that counts the loop's turns, which no view remembers.
void refuseUnbound(const Interp &interp, const Tensor &tensor)
{
    const auto *node = interp.heap().as<GradNode>(tensor.gradNode);
    if (node && node->name == "UnbindBackward0")
        throw Unsupported {"writing into a tensor that a for loop took from one that requires grad "
                           "is not in Clonescope's language yet"};
}

} // namespace

bool requiresGrad(const Interp &interp, Slot value)
{
    return isTensor(interp.heap(), value) && tensorAt(interp, value).requiresGrad;
}

Ref gradNode(Interp &interp, std::string_view name, std::initializer_list<Slot> inputs)
{
    const bool needed = std::any_of(inputs.begin(), inputs.end(),
                                    [&](Slot input) { return requiresGrad(interp, input); });
    return needed ? makeNode(interp, name, std::vector<Slot>(inputs)) : Ref {};
}

void checkInPlace(const Interp &interp, Slot self, std::initializer_list<Slot> operands)
{
    const Tensor &tensor = tensorAt(interp, self);
    if (!anyRequiresGrad(interp, self, operands) || !carriesGradient(tensor.dtype)
        || !tensor.requiresGrad)
        return;
    refuseUnbound(interp, tensor);
    if (tensor.base != noSlot && tensorAt(interp, tensor.base).gradNode == noSlot)
        refuseLeaf(true);
    if (tensor.gradNode == noSlot)
        refuseLeaf(false);
}

void rebase(Interp &interp, Slot self, std::string_view name, std::initializer_list<Slot> operands)
{
    const Tensor tensor = tensorAt(interp, self);
    if (!anyRequiresGrad(interp, self, operands) || !carriesGradient(tensor.dtype))
        return;
    if (tensor.base != noSlot)
        return rebaseBase(interp, tensor.base, self, operands);
    std::vector<Slot> inputs {self};
    inputs.insert(inputs.end(), operands);
    follow(interp, self, makeNode(interp, name, inputs));
    refreshViews(interp, self);
}

void checkInPlaceThroughView(const Interp &interp, Slot base, std::initializer_list<Slot> operands)
{
    const Tensor &tensor = tensorAt(interp, base);
    if (!anyRequiresGrad(interp, base, operands) || !tensor.requiresGrad)
        return;
    refuseUnbound(interp, tensor);
    const Slot root = tensor.base == noSlot ? base : tensor.base;
    if (tensorAt(interp, root).gradNode == noSlot)
        refuseLeaf(true);
}

void rebaseThroughView(Interp &interp, Slot base, std::initializer_list<Slot> operands)
{
    const Tensor &tensor = tensorAt(interp, base);
    if (!anyRequiresGrad(interp, base, operands) || !carriesGradient(tensor.dtype))
        return;
    rebaseBase(interp, tensor.base == noSlot ? base : tensor.base, base, operands);
}

void refreshViews(Interp &interp, Slot written)
{
    const auto isStale = [&](const Tensor &view) {
        return view.gradNode != noSlot || requiresGrad(interp, view.base);
    };
    for (const Slot view : viewsWhere(interp, written, isStale)) {
        const Slot base = tensorAt(interp, view).base;
        follow(interp, view, makeNode(interp, "AsStridedBackward0", {base}));
    }
}

void setRequiresGrad(Interp &interp, Slot tensor, bool on)
{
    const Tensor &target = tensorAt(interp, tensor);
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
    if (on)
        interp.store().markGraph(tensor);
    // A view that has no node of its own answers for its base.
    const auto answersFor = [&](const Tensor &view) {
        return view.base == tensor && view.gradNode == noSlot && view.requiresGrad != on;
    };
    for (const Slot view : viewsWhere(interp, tensor, answersFor))
        interp.store().setRequiresGrad(view, on);
}

} // namespace clonescope::model::torch
