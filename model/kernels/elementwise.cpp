// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/combine.h"
#include "model/kernels/kernels.h"

namespace clonescope::model
{

namespace
{

template <typename Visit> void withArithmeticType(DType dtype, Visit visit)
{
    withType(dtype, [&]<typename T>() {
        if constexpr (!isComplexNumber<T> && !isShortFloat<T>)
            visit.template operator()<T>();
        else
            assert(false);
    });
}

// Whole numbers wrap as in PyTorch; a product by alpha is fused with the sum, as its kernels are.
template <typename T> T computed(Arithmetic op, T a, T b, T alpha)
{
    if constexpr (std::is_same_v<T, bool>) {
        return op == Arithmetic::Multiply ? a && b : a || (alpha && b);
    } else if constexpr (std::is_integral_v<T>) {
        using U = std::conditional_t<sizeof(T) < 8, std::uint32_t, std::uint64_t>;
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

} // namespace

bool hasArithmetic(DType dtype)
{
    return dtype == DType::Bool || isIntegral(dtype) || dtype == DType::Float32
        || dtype == DType::Float64;
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

void compareInto(const MutableArrayRef &to, Comparison op, const Operand &a, const Operand &b,
                 DType work)
{
    withArithmeticType(work, [&]<typename T>() {
        combineRows<T, bool>(to, a, b, false,
                             [&](const Piece<T> &x, const Piece<T> &y, Piece<bool> &into) {
                                 compareBy(op, x, y, [&](const auto &held) { into = held; });
                             });
    });
}

void negateInto(const MutableArrayRef &to, const ArrayRef &x)
{
    withArithmeticType(x.dtype, [&]<typename T>() {
        combineRows<T, T>(to, x, Scalar {false}, false,
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
}

} // namespace clonescope::model
