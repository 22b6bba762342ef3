// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/gradstate.h"

namespace clonescope::model
{

bool isHistoryStale(const Heap &heap, const Tensor &tensor)
{
    const auto *base = heap.as<Tensor>(tensor.base);
    if (tensor.isTold || !base || (tensor.gradNode == noSlot && !base->requiresGrad))
        return false;
    return heap.as<VersionCounter>(tensor.version)->value != tensor.historyVersion;
}

GradState gradState(const Heap &heap, const Tensor &tensor)
{
    const auto *base = heap.as<Tensor>(tensor.base);
    const auto *node = heap.as<GradNode>(tensor.gradNode);
    GradState state;
    if (tensor.isTold)
        return {tensor.requiresGrad, tensor.manyOutput.has_value(),
                node ? node->name : std::string_view {}};
    state.requiresGrad = tensor.requiresGrad || node || (base && base->requiresGrad);
    if (!isHistoryStale(heap, tensor))
        state.node = node ? node->name : std::string_view {};
    else if (tensor.manyOutput)
        state.isRefused = true;
    else
        state.node = "AsStridedBackward0";
    return state;
}

} // namespace clonescope::model
