// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/traits.h"

namespace clonescope::model
{

const Traits &traits(Framework framework)
{
    static constexpr Traits python {.name = "Python"};
    static constexpr Traits torch {.name = "PyTorch",
                                   .tensorClass = "Tensor",
                                   .dtypeClass = "dtype",
                                   .dtypePrefix = "torch.",
                                   .maker = "torch.tensor(…)",
                                   .item = "item",
                                   .hasStorage = true,
                                   .hasGradients = true};
    static constexpr Traits tensorflow {.name = "TensorFlow",
                                        .tensorClass = "EagerTensor",
                                        .dtypeClass = "DType",
                                        .maker = "tf.constant(…)",
                                        .isImmutable = true};
    static constexpr Traits numpy {.name = "NumPy",
                                   .tensorClass = "ndarray",
                                   .dtypeClass = "dtype",
                                   .maker = "np.array(…)",
                                   .item = "item",
                                   .hasStorage = true,
                                   .base = "base"};
    static constexpr Traits jax {
        .name = "JAX", .tensorClass = "ArrayImpl", .maker = "jnp.array(…)", .isImmutable = true};
    switch (framework) {
    case Framework::Torch:
        return torch;
    case Framework::TensorFlow:
        return tensorflow;
    case Framework::NumPy:
        return numpy;
    case Framework::Jax:
        return jax;
    case Framework::Python:
        break;
    }
    return python;
}

std::optional<Framework> frameworkOf(std::string_view className, std::string_view strides)
{
    if (!strides.empty())
        return strides == "stride" ? Framework::Torch : Framework::NumPy;
    if (className == "EagerTensor" || className == "ResourceVariable")
        return Framework::TensorFlow;
    if (className == "ArrayImpl")
        return Framework::Jax;
    return std::nullopt;
}

} // namespace clonescope::model
