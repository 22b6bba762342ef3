# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Functions of PyTorch 1.13 that are made of others: einsum, tensordot, meshgrid and their like."""
from _torch import is_compared as _is_compared, refuse as _refuse
from _types import builtin_function as _builtin_function
import torch as _torch


def _listed(tensors):
    if not _is_compared():
        _refuse("this function, under PyTorch 2.6,")
    if len(tensors) == 1 and isinstance(tensors[0], (list, tuple)):
        return list(tensors[0])
    return list(tensors)


def _product(sizes):
    count = 1
    for size in sizes:
        count *= size
    return count


# ---- einsum ----

def _parsed(equation, operands):
    """The labels of each operand, and those of the result."""
    if "." in equation:
        _refuse("an ellipsis in torch.einsum()")
    inputs, arrow, output = equation.replace(" ", "").partition("->")
    labels = inputs.split(",")
    if len(labels) != len(operands) or not all(label.isalpha() for label in inputs.replace(",", "") + output):
        _refuse("this equation of torch.einsum()")
    if not arrow:
        output = "".join(sorted(label for label in set(inputs) - {","} if inputs.count(label) == 1))
    if len(set(output)) < len(output) or not set(output) <= set(inputs):
        _refuse("this equation of torch.einsum()")
    return labels, output


def _aligned(operand, labels, order):
    """The operand with a dimension for each label of `order`, of size 1 where it has none."""
    if operand.dim() != len(labels):
        _refuse("torch.einsum() of an operand with other dimensions than its subscripts")
    for label in labels:
        while labels.count(label) > 1:
            first = labels.index(label)
            second = labels.index(label, first + 1)
            operand = operand.diagonal(0, first, second).movedim(-1, first)
            labels = labels[:second] + labels[second + 1:]
    places, size = [], operand.dim()
    for label in order:
        places.append(labels.index(label) if label in labels else size)
        size += label not in labels
    for _ in range(size - operand.dim()):
        operand = operand.unsqueeze(-1)
    return operand.permute(places)


def _pair_summed(left, right, summed):
    """sumproduct_pair() of ATen: by one product of matrices."""
    both, lefts, rights, sizes = [], [], [], {}
    for dim in range(left.dim()):
        of_left, of_right = left.size(dim), right.size(dim)
        if of_left != of_right and 1 not in (of_left, of_right):
            _refuse("torch.einsum() of operands that do not fit")
        if dim in summed:
            continue
        if of_left != 1 and of_right != 1:
            both.append(dim)
        elif of_left != 1:
            lefts.append(dim)
        else:
            rights.append(dim)
    count = [_product(left.size(dim) for dim in both), _product(left.size(dim) for dim in lefts),
             _product(left.size(dim) for dim in summed), _product(right.size(dim) for dim in rights)]
    order = both + lefts + summed + rights
    out = [left.size(dim) for dim in both + lefts] + [1] * len(summed) + [right.size(dim) for dim in rights]
    left = left.permute(order).reshape(count[0], count[1], count[2])
    right = right.permute(both + summed + rights + lefts).reshape(count[0], count[2], count[3])
    return _torch.bmm(left, right).view(out).permute([order.index(dim) for dim in range(len(order))])


def einsum(*args):
    if len(args) < 2 or not isinstance(args[0], str):
        _refuse("this form of torch.einsum()")
    operands = _listed(args[1:])
    labels, output = _parsed(args[0], operands)
    order = output + "".join(sorted(set("".join(labels)) - set(output)))
    aligned = [_aligned(operand, labels[place], order) for place, operand in enumerate(operands)]
    counts = [sum(operand.size(dim) != 1 for operand in aligned) for dim in range(len(order))]
    result = aligned.pop(0)
    for other in aligned:
        together = []
        for dim in range(len(output), len(order)):
            of_result, of_other = result.size(dim) != 1, other.size(dim) != 1
            if of_result and of_other:
                counts[dim] -= 1
                if counts[dim] == 1:
                    together.append(dim)
                    counts[dim] = 0
            elif counts[dim] == 1 and of_result:
                result = result.sum(dim, True)
                counts[dim] = 0
            elif counts[dim] == 1 and of_other:
                other = other.sum(dim, True)
                counts[dim] = 0
        result = _pair_summed(result, other, together)
    rest = list(range(len(output), len(order)))
    if not rest:
        return result
    return result.view(result.shape[:len(output)]) if len(operands) > 1 else result.sum(rest)


# ---- tensordot ----

def tensordot(a, b, dims=2, out=None):
    if out is not None:
        _refuse("this form of torch.tensordot()")
    if isinstance(dims, int):
        if dims < 0:
            raise RuntimeError(f"tensordot expects dims >= 0, but got dims={dims}")
        mine, others = list(range(-dims, 0)), list(range(dims))
    elif isinstance(dims, (list, tuple)) and len(dims) == 2:
        mine, others = ([one] if isinstance(one, int) else list(one) for one in dims)
    else:
        _refuse("this form of torch.tensordot()")
    return _contracted(a, b, [dim % a.dim() for dim in mine], [dim % b.dim() for dim in others])


def _contracted(a, b, mine, others):
    if not _is_compared():
        _refuse("torch.inner(), under PyTorch 2.6,")
    if [a.size(dim) for dim in mine] != [b.size(dim) for dim in others] or 1 in [a.size(dim) for dim in mine]:
        _refuse("torch.tensordot() of these sizes")
    kept = [dim for dim in range(a.dim()) if dim not in mine]
    added = [dim for dim in range(b.dim()) if dim not in others]
    count = _product(a.size(dim) for dim in mine)
    first = a.permute(kept + mine).reshape(_product(a.size(dim) for dim in kept), count)
    second = b.permute(others + added).reshape(count, _product(b.size(dim) for dim in added))
    return _torch.mm(first, second).reshape([a.size(dim) for dim in kept] + [b.size(dim) for dim in added])


@_builtin_function
def inner(input, other):
    if input.dim() == 0 or other.dim() == 0:
        return input * other
    return _contracted(input, other, [input.dim() - 1], [other.dim() - 1])


# ---- Grids and lists ----

def meshgrid(*tensors, indexing=None):
    tensors = _listed(tensors)
    if indexing not in (None, "ij", "xy") or not all(tensor.dim() < 2 for tensor in tensors):
        _refuse("this form of torch.meshgrid()")
    swaps = indexing == "xy" and len(tensors) >= 2
    if swaps:
        tensors[:2] = tensors[1::-1]
    shape = [tensor.numel() for tensor in tensors]
    grids = []
    for place, tensor in enumerate(tensors):
        own = [1] * len(tensors)
        own[place] = shape[place]
        grids.append(tensor.view(own).expand(shape))
    if swaps:
        grids[:2] = grids[1::-1]
    return tuple(grids)


def cartesian_prod(*tensors):
    tensors = _listed(tensors)
    if len(tensors) == 1:
        return tensors[0]
    return _torch.stack([grid.flatten() for grid in meshgrid(*tensors)], 1)


@_builtin_function
def tensor_split(input, indices_or_sections, dim=0):
    if not _is_compared():
        _refuse("torch.tensor_split(), under PyTorch 2.6,")
    size = input.size(dim)
    if isinstance(indices_or_sections, int):
        parts = indices_or_sections
        if parts <= 0:
            raise RuntimeError(f"number of sections must be larger than 0, got {parts}")
        ends = [size // parts * (place + 1) + min(place + 1, size % parts) for place in range(parts)]
    elif isinstance(indices_or_sections, (list, tuple)):
        ends = [min(end + size if end < 0 else end, size) for end in indices_or_sections] + [size]
    else:
        _refuse("this form of torch.tensor_split()")
    begins = [0] + ends[:-1]
    if any(begin > end or begin < 0 for begin, end in zip(begins, ends)):
        _refuse("this form of torch.tensor_split()")
    before = (slice(None),) * (dim % input.dim())
    return tuple([input[(*before, slice(begin, end))] for begin, end in zip(begins, ends)])


@_builtin_function
def hsplit(input, indices_or_sections):
    return tensor_split(input, indices_or_sections, 0 if input.dim() == 1 else 1)


@_builtin_function
def vsplit(input, indices_or_sections):
    return tensor_split(input, indices_or_sections, 0)


@_builtin_function
def dstack(tensors):
    return _torch.cat([_torch.atleast_3d(tensor) for tensor in _listed([tensors])], 2)


@_builtin_function
def column_stack(tensors):
    columns = [tensor.reshape(tensor.numel(), 1) if tensor.dim() < 2 else tensor for tensor in _listed([tensors])]
    return _torch.hstack(columns)
