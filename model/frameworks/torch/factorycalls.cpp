// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/factorycalls.h"

#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"

#include <sstream>

namespace clonescope::model::torch
{

FactoryOptions optionsOf(Interp &interp, std::string_view function, Slot dtype, Slot requiresGrad,
                         Slot device)
{
    requireCpu(interp, function, device);
    return {dtypeOf(interp, function, dtype), flagOr(interp, function, requiresGrad, false)};
}

std::pair<Sizes, FactoryOptions> sizedCall(Interp &interp, std::string_view function,
                                           const Arguments &arguments)
{
    std::vector<std::pair<std::string_view, Slot>> sizeWords, optionWords;
    for (const auto &word : arguments.keywords)
        (word.first == "size" ? sizeWords : optionWords).push_back(word);
    const Bound bound
        = bindTorch(function, {"*", "dtype=", "requires_grad=", "device="}, {{}, optionWords});
    const Sizes sizes = sizesArgument(interp, function, "size", {arguments.positional, sizeWords});
    return {sizes, optionsOf(interp, function, bound[0], bound[1], bound[2])};
}

void requireSizes(const Sizes &shape, DType dtype)
{
    for (const std::int64_t size : shape)
        if (size < 0)
            raise("RuntimeError",
                  "Trying to create tensor with negative dimension " + std::to_string(size) + ": "
                      + shapeText(shape));
    requireRoom(shape, dtype);
}

Array zeroArray(Interp &interp, Sizes shape, DType dtype)
{
    requireSizes(shape, dtype);
    requireRoom(interp, shape, dtype);
    Array array;
    array.layout = StridedLayout::contiguous(std::move(shape));
    array.dtype = dtype;
    array.bytes = Bytes(static_cast<std::size_t>(array.layout.count()) * itemSize(dtype));
    return array;
}

Ref finish(Interp &interp, Array array, const FactoryOptions &options)
{
    if (options.requiresGrad && !isFloating(array.dtype) && !isComplex(array.dtype))
        raise("RuntimeError",
              "Only Tensors of floating point and complex dtype can require gradients");
    return makeTensor(interp, std::move(array), options.requiresGrad);
}

std::string shortText(double value)
{
    std::ostringstream out;
    out << value;
    return out.str();
}

} // namespace clonescope::model::torch
