// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/multiplying.h"

#include "model/frameworks/torch/arithmetic.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/operations.h"
#include "model/kernels/matrices.h"

// Products of matrices and vectors.
namespace clonescope::model::torch
{

namespace
{

struct Kernel {
    std::string_view missing; // what it is called where it is not there for bools
    std::string_view node;
};
constexpr Kernel mmKernel {"addmm_impl_cpu_", "MmBackward0"};
constexpr Kernel mvKernel {"addmv_impl_cpu", "MvBackward0"};
constexpr Kernel dotKernel {"dot", "DotBackward0"};
constexpr Kernel bmmKernel {"bmm", "BmmBackward0"};

std::string sizesText(const StridedLayout &layout)
{
    return std::to_string(layout.shape[0]) + "x" + std::to_string(layout.shape[1]);
}

// Both are of one dtype, which the kernel has.
DType sharedType(const Kernel &kernel, const ArrayRef &a, const ArrayRef &b)
{
    for (const ArrayRef *one : {&a, &b})
        if (!hasArithmetic(one->dtype))
            throw Unsupported {"matrices of torch." + std::string(name(one->dtype))};
    if (a.dtype == DType::Bool)
        raise("RuntimeError", "\"" + std::string(kernel.missing) + "\" not implemented for 'Bool'");
    if (a.dtype == b.dtype)
        return a.dtype;
    if (&kernel == &dotKernel || &kernel == &mvKernel)
        refuse("matmul");
    raise("RuntimeError",
          "expected scalar type " + std::string(scalarTypeName(a.dtype)) + " but found "
              + std::string(scalarTypeName(b.dtype)));
}

// As if both were matrices, or stacks of them: vectors as one row or one column.
Array multiplied(Interp &interp, const Kernel &kernel, const ArrayRef &a, const ArrayRef &b,
                 Sizes shape)
{
    const DType dtype = sharedType(kernel, a, b);
    requireRoom(interp, shape, dtype);
    interp.spend(Work::Element,
                 static_cast<std::uint64_t>(countOf(shape)
                                            * std::max<std::int64_t>(1, a.layout.shape.back())));
    Array result = emptyArray(StridedLayout::contiguous(std::move(shape)), dtype);
    multiplyMatricesInto({&result.bytes, result.layout, dtype}, a, b);
    return result;
}

Ref mmOf(Interp &interp, Slot left, Slot right)
{
    const ArrayRef a = arrayOf(interp, left), b = arrayOf(interp, right);
    if (a.layout.shape[1] != b.layout.shape[0])
        raise("RuntimeError",
              "mat1 and mat2 shapes cannot be multiplied (" + sizesText(a.layout) + " and "
                  + sizesText(b.layout) + ")");
    return makeResult(interp,
                      multiplied(interp, mmKernel, a, b, {a.layout.shape[0], b.layout.shape[1]}),
                      mmKernel.node, {left, right});
}

Ref dotOf(Interp &interp, Slot left, Slot right)
{
    ArrayRef a = arrayOf(interp, left), b = arrayOf(interp, right);
    if (a.dtype != b.dtype)
        raise("RuntimeError",
              "dot : expected both vectors to have same dtype, but found "
                  + std::string(scalarTypeName(a.dtype)) + " and "
                  + std::string(scalarTypeName(b.dtype)));
    const std::int64_t n = a.layout.shape[0], m = b.layout.shape[0];
    if (n != m)
        raise("RuntimeError",
              "inconsistent tensor size, expected tensor [" + std::to_string(n) + "] and src ["
                  + std::to_string(m) + "] to have the same number of elements, but got "
                  + std::to_string(n) + " and " + std::to_string(m) + " elements respectively");
    a.layout = unsqueezed(a.layout, 0);
    b.layout = unsqueezed(b.layout, 1);
    Array result = multiplied(interp, dotKernel, a, b, {1, 1});
    result.layout = StridedLayout::contiguous({});
    return makeResult(interp, std::move(result), dotKernel.node, {left, right});
}

Ref mvOf(Interp &interp, Slot left, Slot right)
{
    const ArrayRef a = arrayOf(interp, left);
    ArrayRef b = arrayOf(interp, right);
    const std::int64_t n = a.layout.shape[0];
    if (a.layout.shape[1] != b.layout.shape[0])
        raise("RuntimeError",
              "size mismatch, got " + std::to_string(n) + ", " + sizesText(a.layout) + ","
                  + std::to_string(b.layout.shape[0]));
    b.layout = unsqueezed(b.layout, 1);
    Array result = multiplied(interp, mvKernel, a, b, {n, 1});
    result.layout = StridedLayout::contiguous({n});
    return makeResult(interp, std::move(result), mvKernel.node, {left, right});
}

// A vector times a matrix: a row by mm(), its first dimension then taken away in place.
Ref rowTimes(Interp &interp, Slot left, Slot right)
{
    ArrayRef a = arrayOf(interp, left);
    const ArrayRef b = arrayOf(interp, right);
    a.layout = unsqueezed(a.layout, 0);
    if (a.layout.shape[1] != b.layout.shape[0])
        raise("RuntimeError",
              "mat1 and mat2 shapes cannot be multiplied (" + sizesText(a.layout) + " and "
                  + sizesText(b.layout) + ")");
    Array result = multiplied(interp, mmKernel, a, b, {1, b.layout.shape[1]});
    result.layout = StridedLayout::contiguous({b.layout.shape[1]});
    Ref made = makeResult(interp, std::move(result), "SqueezeBackward3", {left, right});
    if (isOld(interp))
        interp.store().bumpVersion(made);
    return made;
}

// Stacks of matrices, as far as PyTorch folds neither side.
Ref stackTimes(Interp &interp, Slot left, Slot right)
{
    const ArrayRef a = arrayOf(interp, left), b = arrayOf(interp, right);
    const std::size_t rankA = a.layout.rank(), rankB = b.layout.rank();
    if (rankA < 2 || rankB < 2 || (rankA > 2 && rankB < 2))
        throw Unsupported {"a product of a vector and a stack of matrices"};
    const auto leading = [](const StridedLayout &layout) {
        return Sizes(layout.shape.begin(), layout.shape.end() - 2);
    };
    const bool folds = rankA == 2 || rankB == 2;
    if (rankA == 2)
        throw Unsupported {"a product of a matrix and a stack of matrices"};
    Sizes shape = folds ? leading(a.layout) : broadcastShape(leading(a.layout), leading(b.layout));
    const std::int64_t inner = a.layout.shape[rankA - 1];
    if (inner != b.layout.shape[rankB - 2])
        throw Unsupported {"the error for stacks of matrices that do not fit"};
    shape.push_back(a.layout.shape[rankA - 2]);
    shape.push_back(b.layout.shape[rankB - 1]);
    const Kernel &kernel = folds ? mmKernel : bmmKernel;
    return makeResult(interp, multiplied(interp, kernel, a, b, std::move(shape)),
                      "UnsafeViewBackward0", {left, right});
}

Slot secondOf(const Interp &interp, std::string_view function, std::string_view name,
              const Arguments &arguments)
{
    return tensorOr(interp, function, bindTorch(function, {name}, arguments)[0]);
}

Ref matmul(Interp &interp, Slot self, const Arguments &arguments)
{
    return matrixProduct(interp, self, secondOf(interp, "matmul", "other", arguments));
}

Ref mm(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = secondOf(interp, "mm", "mat2", arguments);
    if (layoutOf(interp, self).rank() != 2)
        raise("RuntimeError", "self must be a matrix");
    if (layoutOf(interp, other).rank() != 2)
        raise("RuntimeError", "mat2 must be a matrix");
    return loggedArithmetic(interp, self, mmOf(interp, self, other));
}

Ref mv(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = secondOf(interp, "mv", "vec", arguments);
    const std::size_t rankA = layoutOf(interp, self).rank(), rankB = layoutOf(interp, other).rank();
    if (rankA != 2 || rankB != 1)
        refuse("mv");
    return loggedArithmetic(interp, self, mvOf(interp, self, other));
}

Ref dot(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = secondOf(interp, "dot", "tensor", arguments);
    const std::size_t rankA = layoutOf(interp, self).rank(), rankB = layoutOf(interp, other).rank();
    if (rankA != 1 || rankB != 1)
        raise("RuntimeError",
              "1D tensors expected, but got " + std::to_string(rankA) + "D and "
                  + std::to_string(rankB) + "D tensors");
    return loggedArithmetic(interp, self, dotOf(interp, self, other));
}

Ref bmm(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = secondOf(interp, "bmm", "mat2", arguments);
    const ArrayRef a = arrayOf(interp, self), b = arrayOf(interp, other);
    const Sizes &m = a.layout.shape, &n = b.layout.shape;
    if (m.size() != 3 || n.size() != 3 || m[0] != n[0] || m[2] != n[1])
        refuse("bmm");
    return loggedArithmetic(interp, self,
                            makeResult(interp,
                                       multiplied(interp, bmmKernel, a, b, {m[0], m[1], n[2]}),
                                       bmmKernel.node, {self, other}));
}

Ref outer(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = secondOf(interp, "outer", "vec2", arguments);
    for (const auto &[name, tensor] : {std::pair {"self", self}, std::pair {"vec2", other}})
        if (const std::size_t rank = layoutOf(interp, tensor).rank(); rank != 1)
            raise("RuntimeError",
                  "outer: Expected 1-D argument " + std::string(name) + ", but got "
                      + std::to_string(rank) + "-D");
    const Ref column
        = makeView(interp, self, unsqueezed(layoutOf(interp, self), 1), "ReshapeAliasBackward0");
    return loggedArithmetic(interp, self, compute(interp, Arithmetic::Multiply, column, other));
}

} // namespace

Ref matrixProduct(Interp &interp, Slot left, Slot right)
{
    const std::size_t a = layoutOf(interp, left).rank(), b = layoutOf(interp, right).rank();
    if (a == 0 || b == 0)
        raise("RuntimeError",
              "both arguments to matmul need to be at least 1D, but they are " + std::to_string(a)
                  + "D and " + std::to_string(b) + "D");
    const Ref result = a == 1 && b == 1 ? dotOf(interp, left, right)
        : a == 2 && b == 1              ? mvOf(interp, left, right)
        : a == 1 && b == 2              ? rowTimes(interp, left, right)
        : a == 2 && b == 2              ? mmOf(interp, left, right)
                                        : stackTimes(interp, left, right);
    return loggedArithmetic(interp, left, result);
}

std::span<const Operation> multiplyingOperations()
{
    static constexpr Operation table[] {both<matmul>("matmul"), both<mm>("mm"),
                                        both<mv>("mv"),         both<dot>("dot"),
                                        both<bmm>("bmm"),       both<outer>("outer")};
    return table;
}

} // namespace clonescope::model::torch
