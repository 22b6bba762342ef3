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
                                   .hasStorage = true};
    static constexpr Traits tensorflow {.name = "TensorFlow",
                                        .tensorClass = "EagerTensor",
                                        .dtypeClass = "DType",
                                        .maker = "tf.constant(…)",
                                        .isImmutable = true};
    switch (framework) {
    case Framework::Torch:
        return torch;
    case Framework::TensorFlow:
        return tensorflow;
    case Framework::Python:
    case Framework::NumPy:
    case Framework::Jax:
        break;
    }
    return python;
}

} // namespace clonescope::model
