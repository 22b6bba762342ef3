// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/copyrules.h"

#include "model/frameworks/python/rules.h"
#include "model/frameworks/tensorflow/rules.h"
#include "model/frameworks/torch/rules.h"

#include <algorithm>
#include <array>
#include <vector>

namespace clonescope::model
{

namespace
{

// In the order of CopyPart.
constexpr std::array cells {
    &CopyOutcomes::object,  &CopyOutcomes::dict,     &CopyOutcomes::attributes,
    &CopyOutcomes::bytes,   &CopyOutcomes::geometry, &CopyOutcomes::requiresGrad,
    &CopyOutcomes::grad,    &CopyOutcomes::gradFn,   &CopyOutcomes::hooks,
    &CopyOutcomes::version, &CopyOutcomes::base};
static_assert(cells.size() == copyPartCount);

} // namespace

Outcome CopyRule::of(CopyPart part) const
{
    return becomes.*cells[static_cast<std::size_t>(part)];
}

std::span<const CopyRule> copyRules()
{
    static const std::vector<CopyRule> all = [] {
        std::vector<CopyRule> rows;
        for (const auto of : {torch::copyRules(), python::copyRules(), tensorflow::copyRules()})
            rows.insert(rows.end(), of.begin(), of.end());
        return rows;
    }();
    return all;
}

const CopyRule *copyRule(Framework framework, TorchVersion version, CopyMethod method)
{
    const auto all = copyRules();
    const auto found = std::find_if(all.begin(), all.end(), [&](const CopyRule &rule) {
        return rule.framework == framework && rule.method == method
            && rule.version.value_or(version) == version;
    });
    return found == all.end() ? nullptr : &*found;
}

Framework frameworkOf(const Heap &heap, Slot object)
{
    const auto *tensor = heap.as<Tensor>(object);
    return tensor ? tensor->framework : Framework {};
}

} // namespace clonescope::model
