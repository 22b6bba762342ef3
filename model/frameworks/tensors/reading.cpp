// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/tensors/reading.h"

#include "model/heap/parts.h"

namespace clonescope::model::tensors
{

void requireKnown(const Buffer &buffer)
{
    if (buffer.isUnknown && buffer.bytes.size() > 0)
        throw Unsupported {"what hangs on elements that nothing was written into"};
}

ArrayRef arrayOf(const Heap &heap, const Tensor &tensor)
{
    const Slot buffer = heap.as<StorageImpl>(tensor.storage)->buffer;
    requireKnown(*heap.as<Buffer>(buffer));
    return {&heap.as<Buffer>(buffer)->bytes, layoutInBuffer(heap, tensor), tensor.dtype};
}

ArrayRef arrayOf(Interp &interp, Slot tensor)
{
    const auto layout = interp.heap().as<Tensor>(tensor)->layout;
    countDimensions(interp, *layout);
    interp.spend(Work::Element, static_cast<std::uint64_t>(layout->count()));
    return arrayOf(interp.heap(), *interp.heap().as<Tensor>(tensor));
}

void countDimensions(Interp &interp, const StridedLayout &layout)
{
    std::uint64_t changes = 4;
    for (std::size_t d = 1; d < layout.rank(); ++d)
        changes
            += layout.shape[d] != layout.shape[d - 1] || layout.stride[d] != layout.stride[d - 1];
    interp.spend(Work::Byte, 8 * changes * layout.rank());
}

} // namespace clonescope::model::tensors
