// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/combine.h"

#include "model/engine/pyerror.h"

namespace clonescope::model
{

namespace
{

template <typename Visit> void withArithmeticType(DType dtype, Visit visit)
{
    switch (dtype) {
    case DType::Bool:
        return visit.template operator()<bool>();
    case DType::Int64:
        return visit.template operator()<std::int64_t>();
    case DType::Float64:
        return visit.template operator()<double>();
    default:
        assert(dtype == DType::Float32);
        return visit.template operator()<float>();
    }
}

// Whole numbers wrap as in PyTorch; a product by alpha is fused with the sum, as its kernels are.
template <typename T> T computed(Arithmetic op, T a, T b, T alpha)
{
    if constexpr (std::is_same_v<T, bool>) {
        return op == Arithmetic::Multiply ? a && b : a || (alpha && b);
    } else if constexpr (std::is_integral_v<T>) {
        using U = std::make_unsigned_t<T>;
        const U x = static_cast<U>(a), y = static_cast<U>(b), k = static_cast<U>(alpha);
        const U sum = op == Arithmetic::Add ? x + k * y : x - k * y;
        return static_cast<T>(op == Arithmetic::Multiply ? x * y : sum);
    } else {
        return std::fma(op == Arithmetic::Subtract ? -alpha : alpha, b, a);
    }
}

template <typename T>
void compute(Arithmetic op, const Piece<T> &a, const Piece<T> &b, T alpha, Piece<T> &into)
{
    if constexpr (std::is_floating_point_v<T>) {
        if (op == Arithmetic::Multiply)
            return void(into = a * b);
        if (op == Arithmetic::Divide)
            return void(into = a / b);
        if (alpha == 1)
            return void(op == Arithmetic::Add ? into = a + b : into = a - b);
    }
    for (Eigen::Index i = 0; i < into.size(); ++i)
        into[i] = computed(op, a[i], b[i], alpha);
}

template <typename T, typename Relation>
void compareBy(Comparison op, const Piece<T> &a, const Piece<T> &b, Relation store)
{
    switch (op) {
    case Comparison::Equal:
        return store(a == b);
    case Comparison::NotEqual:
        return store(a != b);
    case Comparison::Less:
        return store(a < b);
    case Comparison::LessEqual:
        return store(a <= b);
    case Comparison::Greater:
        return store(a > b);
    case Comparison::GreaterEqual:
        return store(a >= b);
    }
}

void computeInto(const MutableArrayRef &to, Arithmetic op, const Operand &a, const Operand &b,
                 const Scalar &alpha, DType work, bool within)
{
    withArithmeticType(work, [&]<typename T>() {
        const T factor = std::visit([](const auto &v) { return cast<T>(v); }, alpha);
        combineRows<T, T>(to, a, b, within,
                          [&](const Piece<T> &x, const Piece<T> &y, Piece<T> &into) {
                              compute(op, x, y, factor, into);
                          });
    });
}

Array emptyArray(StridedLayout layout, DType dtype)
{
    const auto size = static_cast<std::size_t>(layout.count()) * itemSize(dtype);
    return {Bytes(size), std::move(layout), dtype};
}

} // namespace

Array binary(Arithmetic op, const Operand &a, const Operand &b, const Scalar &alpha)
{
    if (op == Arithmetic::Subtract)
        requireSubtractable(a, b);
    const DType work = workType(op, a, b);
    Array result = emptyArray(resultLayout(a, b, work), work);
    requireAlpha(alpha, work);
    computeInto({&result.bytes, result.layout, work}, op, a, b, alpha, work, false);
    return result;
}

void binaryInPlace(Arithmetic op, const MutableArrayRef &x, const Operand &y, const Scalar &alpha)
{
    const Operand left = ArrayRef {x.bytes, x.layout, x.dtype};
    if (op == Arithmetic::Subtract)
        requireSubtractable(left, y);
    requireWritable(x.layout);
    const auto *other = arrayOf(y);
    const bool within = other && other->bytes == x.bytes;
    if (within)
        requireApart(x.layout, other->layout);
    requireShape(x.layout.shape, broadcastShape(x.layout.shape, layoutOf(y).shape));
    const DType work = workType(op, left, y);
    requireCastable(work, x.dtype);
    requireAlpha(alpha, work);
    if (!within || (work == x.dtype && work == other->dtype))
        return computeInto(x, op, left, y, alpha, work, within);
    // PyTorch casts an operand of another dtype as a whole, before anything is written.
    const Bytes before = *x.bytes;
    computeInto(x, op, left, ArrayRef {&before, other->layout, other->dtype}, alpha, work, false);
}

Array compared(Comparison op, const Operand &a, const Operand &b)
{
    const DType work = resultType(a, b);
    Array result = emptyArray(resultLayout(a, b, work), DType::Bool);
    withArithmeticType(work, [&]<typename T>() {
        combineRows<T, bool>({&result.bytes, result.layout, DType::Bool}, a, b, false,
                             [&](const Piece<T> &x, const Piece<T> &y, Piece<bool> &into) {
                                 compareBy(op, x, y, [&](const auto &held) { into = held; });
                             });
    });
    return result;
}

Array negated(const ArrayRef &x)
{
    if (x.dtype == DType::Bool)
        throw PyError {"RuntimeError",
                       "Negation, the `-` operator, on a bool tensor is not supported. If you are "
                       "trying to invert a mask, use the `~` or `logical_not()` operator instead."};
    Array result = emptyArray(resultLayout(x, x, x.dtype), x.dtype);
    withArithmeticType(x.dtype, [&]<typename T>() {
        combineRows<T, T>({&result.bytes, result.layout, x.dtype}, x, Scalar {false}, false,
                          [](const Piece<T> &value, const Piece<T> &, Piece<T> &into) {
                              if constexpr (std::is_integral_v<T>) // the least number stays
                                  into = value.unaryExpr([](T v) {
                                      return static_cast<T>(std::uint64_t {0}
                                                            - static_cast<std::uint64_t>(v));
                                  });
                              else
                                  into = -value;
                          });
    });
    return result;
}

Array reciprocalOf(const ArrayRef &x)
{
    const Operand one = Scalar {std::int64_t {1}};
    const DType work = workType(Arithmetic::Divide, one, x);
    Array result = emptyArray(resultLayout(x, x, work), work);
    computeInto({&result.bytes, result.layout, work}, Arithmetic::Divide, one, x, std::int64_t {1},
                work, false);
    return result;
}

} // namespace clonescope::model
