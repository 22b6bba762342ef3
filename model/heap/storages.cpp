// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/storages.h"

namespace clonescope::model
{

Slot bufferOf(const Heap &heap, const Tensor &tensor)
{
    const auto *storage = heap.as<StorageImpl>(tensor.storage);
    return storage ? storage->buffer : noSlot;
}

Slot bufferOf(const Heap &heap, Slot tensor)
{
    const auto *there = heap.as<Tensor>(tensor);
    return there ? bufferOf(heap, *there) : noSlot;
}

} // namespace clonescope::model
