// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/functions.h"

#include "model/kernels/combine.h"

namespace clonescope::model
{

namespace
{

template <typename Visit> void withNumberType(DType dtype, Visit visit)
{
    withType(dtype, [&]<typename T>() {
        if constexpr (!isComplexNumber<T> && !isShortFloat<T>)
            visit.template operator()<T>();
        else
            assert(false);
    });
}

template <typename T> T apply(const PairFunction &function, T a, T b)
{
    if constexpr (std::is_floating_point_v<T>)
        return static_cast<T>(function.real(a, b));
    else
        return cast<T>(function.whole(a, b));
}

// Copies the elements where `condition` is `wanted`.
void copyWhere(const MutableArrayRef &to, const ArrayRef &condition, bool wanted,
               const Operand &from)
{
    withType(to.dtype, [&]<typename T>() {
        using Stored = std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>;
        const Sizes &shape = to.layout.shape;
        const std::array layouts {to.layout, condition.layout, layoutOf(from)};
        std::vector<Sizes> strides;
        strides.reserve(layouts.size());
        for (const StridedLayout &layout : layouts)
            strides.push_back(broadcastStrides(layout, shape));
        const RowWalk walk = rowWalk(shape, layouts, memoryOrder(shape, strides));
        RowReader conditions(*condition.bytes, condition.dtype);
        const auto *array = arrayOf(from);
        std::optional<RowReader> values;
        Stored value {};
        if (array)
            values.emplace(*array->bytes, array->dtype);
        else
            value = std::visit([](const auto &v) { return Stored(cast<T>(v)); },
                               std::get<Scalar>(from));
        forEachRow(walk, [&](const Sizes &at, std::int64_t length) {
            for (std::int64_t i = 0; i < length; ++i) {
                bool is = false;
                conditions.read(at[1] + i * walk.strides[1][0], 0, 1, &is);
                if (is != wanted)
                    continue;
                if (values) {
                    T read {};
                    values->read(at[2] + i * walk.strides[2][0], 0, 1, &read);
                    value = Stored(read);
                }
                to.bytes->store<Stored>(
                    static_cast<std::size_t>(at[0] + i * walk.strides[0][0]) * sizeof(T), value);
            }
        });
    });
}

} // namespace

void mapInto(const MutableArrayRef &to, const NumberFunction &function, const ArrayRef &from,
             DType work)
{
    withNumberType(work, [&]<typename T>() {
        combineRows<T, T>(to, from, Scalar {false}, to.bytes == from.bytes,
                          [&](const Piece<T> &x, const Piece<T> &, Piece<T> &into) {
                              for (Eigen::Index i = 0; i < into.size(); ++i)
                                  if constexpr (std::is_floating_point_v<T>)
                                      into[i] = static_cast<T>(function.real(x[i]));
                                  else
                                      into[i] = cast<T>(function.whole(x[i]));
                          });
    });
}

void combineInto(const MutableArrayRef &to, const PairFunction &function, const Operand &a,
                 const Operand &b, DType work, bool within)
{
    withNumberType(work, [&]<typename T>() {
        combineRows<T, T>(to, a, b, within,
                          [&](const Piece<T> &x, const Piece<T> &y, Piece<T> &into) {
                              for (Eigen::Index i = 0; i < into.size(); ++i)
                                  into[i] = apply<T>(function, x[i], y[i]);
                          });
    });
}

void chooseInto(const MutableArrayRef &to, const ArrayRef &condition, const Operand &a,
                const Operand &b)
{
    copyWhere(to, condition, true, a);
    copyWhere(to, condition, false, b);
}

} // namespace clonescope::model
