// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/byteranges.h"
#include "model/heap/heap.h"
#include "model/heap/write.h"

#include <optional>
#include <span>
#include <vector>

namespace clonescope::model
{

// The elements of one buffer that some of a step's writes wrote, which must outlive it.
class WrittenArea
{
public:
    WrittenArea(const std::vector<Write> &all, std::span<const std::size_t> writes);

    [[nodiscard]] bool isThrough(Uid tensor) const; // whether that tensor was written through
    [[nodiscard]] bool meets(const Heap &heap, const Tensor &view) const; // it reads some of them

private:
    std::vector<const place::Elements *> m_written;
    std::vector<Uid> m_through; // sorted
    std::optional<ByteRanges> m_bytes; // where many were written, as loops do
};

} // namespace clonescope::model
