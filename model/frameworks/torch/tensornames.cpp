// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/methods.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace clonescope::model::torch
{

namespace
{

// Those that an assignment reaches before the tensor's __dict__ does.
constexpr std::string_view typeAttributes
    = "H T _backward_hooks _base _cdata _grad _grad_fn _has_symbolic_sizes_strides "
      "_python_dispatch _version data device dtype grad grad_fn imag is_cpu is_cuda is_ipu "
      "is_leaf is_meta is_mkldnn is_mps is_nested is_ort is_quantized is_sparse is_sparse_csr "
      "is_vulkan is_xpu layout mH mT name names ndim output_nr real requires_grad retains_grad "
      "shape volatile ";

// What came by 2.6, likewise, and what went.
constexpr std::string_view typeAttributesOf26
    = "_post_accumulate_grad_hooks is_maia is_mtia is_xla itemsize nbytes ";

constexpr std::string_view typeAttributesOf113Alone = "is_ort ";

using Words = std::vector<std::string_view>;

Words sortedWords(std::string_view text)
{
    Words words;
    while (!text.empty()) {
        const std::size_t end = text.find(' ');
        words.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    std::sort(words.begin(), words.end());
    return words;
}

bool containsName(const Words &words, std::string_view name)
{
    return std::binary_search(words.begin(), words.end(), name);
}

} // namespace

bool isTypeAttribute(std::string_view name, TorchVersion version)
{
    static const Words old = sortedWords(typeAttributes), added = sortedWords(typeAttributesOf26),
                       gone = sortedWords(typeAttributesOf113Alone);
    const bool isOld = version == TorchVersion::V1_13;
    return containsName(old, name) ? isOld || !containsName(gone, name)
                                   : !isOld && containsName(added, name);
}

} // namespace clonescope::model::torch
