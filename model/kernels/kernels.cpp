// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/kernels.h"

#include "model/kernels/rows.h"

namespace clonescope::model
{

namespace
{

// What an array of mixed dtypes is moved through: a type that holds every value of both.
template <typename Visit> void withCarrier(DType from, DType to, Visit visit)
{
    if (from == to)
        withType(from, visit);
    else if (isComplex(from))
        visit.template operator()<std::complex<double>>();
    else if (isFloating(from))
        visit.template operator()<double>();
    else
        visit.template operator()<std::int64_t>();
}

void moveElements(const MutableArrayRef &to, const ArrayRef &from, const RowWalk &walk)
{
    RowReader reader(*from.bytes, from.dtype);
    RowWriter writer(*to.bytes, to.dtype);
    const std::int64_t strideTo = walk.strides[0][0], strideFrom = walk.strides[1][0];
    withCarrier(from.dtype, to.dtype, [&]<typename T>() {
        std::array<T, rowPiece> buffer;
        forEachRow(walk, [&](const Sizes &at, std::int64_t length) {
            forEachPiece(length, [&](std::int64_t i, std::int64_t n) {
                reader.read(at[1] + i * strideFrom, strideFrom, n, buffer.data());
                writer.write(at[0] + i * strideTo, strideTo, n, buffer.data());
            });
        });
    });
}

// Within one storage, where PyTorch lets the two meet: what was written is read again.
void moveWithin(const MutableArrayRef &to, const ArrayRef &from, const RowWalk &walk)
{
    withType(to.dtype, [&]<typename T>() {
        using Stored = std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>;
        std::array<Stored, vectorBytes / sizeof(T)> buffer;
        forEachRow(walk, [&](const Sizes &at, std::int64_t length) {
            const std::int64_t strideTo = walk.strides[0][0], strideFrom = walk.strides[1][0];
            const auto byte = [](std::int64_t element) {
                return static_cast<std::size_t>(element) * sizeof(T);
            };
            forEachVector(length, buffer.size(), strideTo == 1 && strideFrom == 1,
                          [&](std::int64_t begin, std::int64_t n) {
                              for (std::int64_t i = 0; i < n; ++i)
                                  buffer[static_cast<std::size_t>(i)] = from.bytes->load<Stored>(
                                      byte(at[1] + (begin + i) * strideFrom));
                              for (std::int64_t i = 0; i < n; ++i)
                                  to.bytes->store<Stored>(byte(at[0] + (begin + i) * strideTo),
                                                          buffer[static_cast<std::size_t>(i)]);
                          });
        });
    });
}

} // namespace

std::vector<Scalar> elements(const ArrayRef &from)
{
    std::vector<Scalar> result;
    result.reserve(static_cast<std::size_t>(from.layout.count()));
    const std::size_t size = itemSize(from.dtype);
    forEachElement(from.layout, [&](std::int64_t at) {
        if (result.size() % rowPiece == 0)
            stopIfCancelled();
        result.push_back(loadElement(*from.bytes, static_cast<std::size_t>(at) * size, from.dtype));
    });
    return result;
}

bool anyTrue(const ArrayRef &from)
{
    const std::size_t size = itemSize(from.dtype);
    std::int64_t read = 0;
    bool found = false;
    forEachElement(from.layout, [&](std::int64_t at) {
        if (read++ % rowPiece == 0)
            stopIfCancelled();
        found = found
            || asBool(loadElement(*from.bytes, static_cast<std::size_t>(at) * size, from.dtype));
    });
    return found;
}

void fill(const MutableArrayRef &to, const Scalar &value)
{
    const RowWalk walk = rowWalk(to.layout.shape, std::span(&to.layout, 1),
                                 memoryOrder(to.layout.shape, {to.layout.stride}));
    RowWriter writer(*to.bytes, to.dtype);
    withType(to.dtype, [&]<typename T>() {
        const T element = std::visit([](const auto &v) { return cast<T>(v); }, value);
        std::array<T, rowPiece> buffer;
        buffer.fill(element);
        forEachRow(walk, [&](const Sizes &at, std::int64_t length) {
            forEachPiece(length, [&](std::int64_t i, std::int64_t n) {
                writer.write(at[0] + i * walk.strides[0][0], walk.strides[0][0], n, buffer.data());
            });
        });
    });
}

void moveInto(const MutableArrayRef &to, const ArrayRef &from)
{
    const bool within = to.bytes == from.bytes;
    const std::array layouts {to.layout, from.layout};
    const Sizes &shape = to.layout.shape;
    const RowWalk walk
        = rowWalk(shape, layouts,
                  memoryOrder(shape, {to.layout.stride, broadcastStrides(from.layout, shape)}));
    if (within && to.dtype == from.dtype)
        moveWithin(to, from, walk);
    else
        moveElements(to, from, walk);
}

Array emptyArray(StridedLayout layout, DType dtype)
{
    const auto size = static_cast<std::size_t>(layout.count()) * itemSize(dtype);
    return {Bytes(size), std::move(layout), dtype};
}

Array copied(const ArrayRef &from, StridedLayout layout, DType dtype)
{
    Array result = emptyArray(std::move(layout), dtype);
    const std::array layouts {result.layout, from.layout};
    moveElements({&result.bytes, result.layout, dtype}, from,
                 rowWalk(from.layout.shape, layouts,
                         memoryOrder(from.layout.shape, {result.layout.stride})));
    return result;
}

} // namespace clonescope::model
