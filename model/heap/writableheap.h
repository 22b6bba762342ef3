// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

#include <utility>

namespace clonescope::model
{

// A heap in the making. Store alone has one of a program's, and counts references; the boot heap,
// the names of calls under way and recordings are made without it. Kept as a Heap, it no longer
// changes. tests/architecture holds who includes this.
class WritableHeap final : public Heap
{
public:
    WritableHeap() = default;
    explicit WritableHeap(Heap heap)
        : Heap(std::move(heap))
    {
    }

    using Heap::allocate;
    using Heap::edit;
    using Heap::editAs;
    using Heap::free;
    using Heap::numberFrom;
    using Heap::setCallNames;
};

} // namespace clonescope::model
