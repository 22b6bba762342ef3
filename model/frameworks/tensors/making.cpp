// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/tensors/making.h"

#include <limits>

namespace clonescope::model::tensors
{

std::optional<std::uint64_t> bytesOf(const Sizes &shape, DType dtype)
{
    std::uint64_t bytes = 1;
    bool overflows = false;
    for (const std::int64_t size : shape)
        overflows |= __builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes);
    overflows |= __builtin_mul_overflow(bytes, itemSize(dtype), &bytes);
    if (overflows || bytes > std::numeric_limits<std::int64_t>::max())
        return {};
    return bytes;
}

void requireHoldable(const Sizes &shape, DType dtype)
{
    constexpr std::uint64_t mostBytes = Limits {}.bytes;
    if (const auto bytes = bytesOf(shape, dtype); !bytes || *bytes > mostBytes)
        throw LimitReached {"a tensor of shape " + shapeText(shape) + " takes more than "
                            + std::to_string(mostBytes >> 20U) + " MiB"};
}

void requireRoom(Interp &interp, const Sizes &shape, DType dtype)
{
    requireHoldable(shape, dtype);
    const std::uint64_t bytes = bytesOf(shape, dtype).value_or(0);
    interp.store().requireRoom(bytes);
    interp.spend(Work::Element, bytes / itemSize(dtype));
}

std::string shapeText(const Sizes &shape)
{
    std::string result = "[";
    for (const std::int64_t size : shape)
        result += (result.size() > 1 ? ", " : "") + std::to_string(size);
    return result + "]";
}

Ref makeStorage(Interp &interp, Bytes bytes)
{
    const std::uint64_t size = bytes.size();
    const Ref buffer = interp.store().make(Buffer {std::move(bytes)});
    return interp.store().make(StorageImpl {buffer, 0, size});
}

} // namespace clonescope::model::tensors
