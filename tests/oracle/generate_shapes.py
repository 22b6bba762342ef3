# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""What the random programs of generate.py do with the shapes of tensors, and tensors made after others.

Each is text about a tensor whose value is alive; what it is given fits more often than not.
"""
DTYPES = ["torch.float32", "torch.float64", "torch.int64", "torch.bool", "torch.int32", "torch.float16"]


def dimension(maker, tensor, beyond=0):
    rank = max(tensor.dim() + beyond, 1)
    return maker.number(-rank, rank - 1)


def sizes(maker, tensor):
    return ", ".join(str(maker.number(1, 2)) for _ in range(tensor.dim() + maker.number(0, 1))) or "2"


def view(maker, path, tensor):
    """All or some of the elements, arranged otherwise."""
    one, other = dimension(maker, tensor), dimension(maker, tensor)
    size = tensor.shape[one] if tensor.dim() else 1
    start = maker.number(0, max(size - 1, 0))
    return maker.pick([
        lambda: "%s.unsqueeze(%d)" % (path, dimension(maker, tensor, 1)), lambda: "%s.squeeze()" % path,
        lambda: "%s.squeeze(%d)" % (path, one), lambda: "torch.unsqueeze(%s, %d)" % (path, dimension(maker, tensor, 1)),
        lambda: "%s.movedim(%d, %d)" % (path, one, other), lambda: "torch.movedim(%s, %d, %d)" % (path, one, other),
        lambda: "%s.swapaxes(%d, %d)" % (path, one, other), lambda: "torch.transpose(%s, %d, %d)" % (path, one, other),
        lambda: "%s.narrow(%d, %d, %d)" % (path, one, start, maker.number(0, size - start)),
        lambda: "%s.select(%d, %d)" % (path, one, start), lambda: "torch.select(%s, %d, %d)" % (path, one, start),
        lambda: "%s.unbind(%d)" % (path, one), lambda: "torch.unbind(%s)[0]" % path,
        lambda: "%s.unflatten(%d, (-1, %d))" % (path, one, maker.pick([1, 2, 3])),
        lambda: "%s.diagonal(%d, %d, %d)" % (path, maker.number(-2, 2), one, other),
        lambda: "%s.diagonal()" % path, lambda: "%s.ravel()" % path, lambda: "%s.view_as(%s)" % (path, path),
        lambda: "%s.unfold(%d, %d, %d)" % (path, one, maker.number(1, max(size, 1)), maker.number(1, 3)),
        lambda: "%s.expand_as(torch.ones(2, %s))" % (path, ", ".join(map(str, tensor.shape)) or "1"),
        lambda: "%s.broadcast_to(%s)" % (path, (2,) + tuple(tensor.shape)),
        lambda: "%s.reshape_as(torch.ones(%d))" % (path, tensor.numel()),
        lambda: "%s.as_strided((%d,), (%d,))" % (path, maker.number(1, 2), maker.number(0, 2)),
        lambda: "torch.atleast_%dd(%s)" % (maker.number(1, 3), path), lambda: "torch.flatten(%s)" % path,
        lambda: "torch.reshape(%s, (-1,))" % path, lambda: "torch.Tensor(%s)" % path,
        lambda: path + (".mT" if tensor.dim() >= 2 else ".T"),
        # In a loop it may be no tensor by then.
        lambda: path if maker.is_inside else "torch.broadcast_tensors(%s, torch.ones(2, 1))" % path])()


def rearranged(maker, path, tensor):
    """A copy with the elements at other places."""
    one, other = dimension(maker, tensor), dimension(maker, tensor)
    shift = maker.number(-3, 4)
    return maker.pick([
        lambda: "%s.flip(%d)" % (path, one), lambda: "torch.flip(%s, (%d, %d))" % (path, one, other),
        lambda: "%s.roll(%d)" % (path, shift), lambda: "%s.roll(%d, %d)" % (path, shift, one),
        lambda: "torch.roll(%s, (1, %d), (%d, %d))" % (path, shift, one, other),
        lambda: "%s.repeat(%s)" % (path, sizes(maker, tensor)), lambda: "%s.tile(%s)" % (path, sizes(maker, tensor)),
        lambda: "%s.repeat_interleave(%d, %d)" % (path, maker.number(0, 3), one),
        lambda: "%s.repeat_interleave(2)" % path, lambda: "%s.tril(%d)" % (path, shift), lambda: "torch.triu(%s)" % path,
        lambda: "torch.diag(%s, %d)" % (path, maker.number(-1, 1)), lambda: "%s.rot90(%d)" % (path, shift),
        lambda: "torch.fliplr(%s)" % path, lambda: "torch.clone(%s)" % path,
        lambda: "%s.contiguous(memory_format=torch.contiguous_format)" % path,
        lambda: "%s.type(%s)" % (path, maker.pick(DTYPES))])()


def after(maker, path, tensor):
    """A new tensor that takes its shape or dtype from another."""
    option = maker.pick(["", "", ", dtype=" + maker.pick(DTYPES)])
    number = maker.small()
    data = maker.literal()
    data = data if data.startswith("[") else "[%s]" % data  # a number would be a size
    return maker.pick([
        lambda: "torch.zeros_like(%s%s)" % (path, option), lambda: "torch.ones_like(%s%s)" % (path, option),
        lambda: "torch.full_like(%s, %s%s)" % (path, number, option), lambda: "%s.new_zeros(2, 3%s)" % (path, option),
        lambda: "%s.new_ones((2,)%s)" % (path, option), lambda: "%s.new_full((2, 1), %s%s)" % (path, number, option),
        lambda: "%s.new_tensor(%s)" % (path, maker.literal()), lambda: "torch.as_tensor(%s%s)" % (path, option),
        lambda: "torch.as_tensor(%s)" % maker.literal(), lambda: "torch.empty_like(%s).fill_(%s)" % (path, number),
        lambda: "torch.empty(2, 3).copy_(torch.ones(3))", lambda: "torch.tensor([%s])" % ", ".join([path] * 2),
        lambda: "torch.FloatTensor(%s)" % data, lambda: "torch.Tensor(%s)" % data,
        lambda: "torch.linspace(%s, %s, %d)" % (maker.small(), maker.small(), maker.number(0, 40)),
        lambda: "torch.isnan(%s)" % path, lambda: "torch.isfinite(%s)" % path])()


def question(maker, path, tensor):
    other = maker.tensor()[0]
    return maker.pick([
        "%s._is_view()" % path, "%s.is_set_to(%s)" % (path, path), "%s.is_same_size(%s)" % (path, other),
        "%s.is_signed()" % path, "torch.is_floating_point(%s)" % path, "torch.numel(%s)" % path,
        "torch.result_type(%s, %s)" % (path, other), "torch.broadcast_shapes(%s.shape, (2, 1))" % path,
        "torch.Size(%s.shape)" % path, "%s.is_contiguous(memory_format=torch.channels_last)" % path,
        "torch.promote_types(%s.dtype, %s)" % (path, maker.pick(DTYPES))])


def in_place(maker, path, tensor):
    """A statement that changes what the tensor looks at."""
    one, other = dimension(maker, tensor), dimension(maker, tensor)
    if tensor.requires_grad:
        return path + ".detach_()"
    room = min(tensor.numel(), tensor.storage().size() - tensor.storage_offset())
    return maker.pick([
        "%s.unsqueeze_(%d)" % (path, dimension(maker, tensor, 1)), "%s.squeeze_()" % path, "%s.t_()" % path,
        "%s.transpose_(%d, %d)" % (path, one, other), "%s.resize_(%d)" % (path, maker.number(0, room)),
        "%s.set_(%s)" % (path, maker.tensor(lambda v: v.dtype == tensor.dtype)[0]), "%s.detach_()" % path])
