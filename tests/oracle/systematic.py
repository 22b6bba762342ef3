#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Every operation on every kind of tensor: what the random programs meet only by luck.

    systematic.py        prints all programs

Operations that raise get a program each, for it ends there; the others share programs.
"""
import contextlib
import io
import warnings

import torch

HEAD = "import copy\nimport torch\n"
TOGETHER = 8

KINDS = {
    "plain": "x = torch.arange(6.).reshape(2, 3).clone()",
    "row": "x = torch.arange(4.)",
    "view": "b = torch.arange(6.)\nx = b.view(2, 3)",
    "unnamed view": "x = torch.arange(6.).view(2, 3)",
    "slice": "b = torch.arange(12.)\nx = b[1:9:3]",
    "transposed": "b = torch.arange(6.).reshape(2, 3)\nx = b.t()",
    "expanded": "b = torch.arange(3.)\nx = b.expand(2, 3)",
    "leaf": "x = torch.ones(2, 3, requires_grad=True)",
    "non-leaf": "b = torch.ones(2, 3, requires_grad=True)\nx = b * 2",
    "view of a leaf": "b = torch.ones(2, 3, requires_grad=True)\nx = b[0]",
    "view of a non-leaf": "b = torch.ones(2, 3, requires_grad=True)\nc = b + 1\nx = c[:, 1:]",
    "view of a view": "b = torch.ones(2, 3, requires_grad=True)\nc = b * 1\nd = c.t()\nx = d[1]",
    "detached": "b = torch.ones(2, 3, requires_grad=True)\nx = b.detach()",
    "data": "b = torch.ones(2, 3, requires_grad=True)\nx = b.data",
    "number": "x = torch.tensor(2.5)",
    "number that requires": "x = torch.tensor(2.5, requires_grad=True)",
    "empty": "x = torch.zeros(0, 3)",
    "int64": "x = torch.tensor([[1, -2, 3], [4, 5, 6]])",
    "bool": "x = torch.tensor([[True, False], [False, True]])",
    "float64": "x = torch.full((2, 3), 0.1, dtype=torch.float64)",
    "float16": "x = torch.full((2, 3), 0.1, dtype=torch.float16)",
    "bfloat16": "x = torch.full((3,), 0.1, dtype=torch.bfloat16)",
    "uint8": "x = torch.tensor([250, 3], dtype=torch.uint8)",
    "complex64": "x = torch.tensor([1 + 2j, 0.5j])",
    "with attributes": "x = torch.arange(3.)\nx.tags = [1, [2]]\nx.me = x",
    "leaf with attributes": "x = torch.ones(3, requires_grad=True)\nx.tags = {'k': x}",
    "three dimensions": "x = torch.arange(12.).reshape(2, 3, 2)",
    "one element": "x = torch.tensor([[7.0]])",
    "odd numbers": "x = torch.tensor([0.0, -0.0, float('inf'), float('nan'), 1e10, 1e-10])",
}

READING = """
x.clone() | x.detach() | x.data | x.detach().clone() | copy.copy(x) | copy.deepcopy(x) | copy.deepcopy([x, x])
copy.copy([x, x]) | copy.deepcopy({'a': x, 'b': x[0:1]}) | copy.deepcopy((1, 'a', x)) | [x.clone(), x]
x.view(-1) | x.view(3, 2) | x.view((2, 3)) | x.view(6) | x.view(1, -1) | x.view(-1, 1, 2) | x.view(x.shape) | x.view(5)
x.view(0) | x.view([-1]) | x.view(-1, -1) | x.view(-2)
x.reshape(3, 2) | x.reshape(-1) | x.reshape(x.shape) | x.reshape((1, -1)) | x.reshape(7) | x.reshape(-1, 0) | x.reshape(())
x.t() | x.t().t() | x.t().reshape(-1) | x.t().view(-1) | x.t().contiguous() | x.t().clone() | x.transpose(0, 1) | x.transpose(-1, 0)
x.transpose(0, 0) | x.transpose(0, 3) | x.permute(1, 0) | x.permute(0, 1) | x.permute((1, 0)) | x.permute(0) | x.permute(0, -1)
x.permute(2, 0, 1) | x.permute(0, 0)
x.expand(2, 2, 3) | x.expand(-1, -1) | x.expand(3) | x.expand(4, *x.shape) | x.expand(-1, 2, 3) | x.expand(x.shape) | x.expand((2, 3))
x.expand(2, 3).contiguous() | x.expand(5, *x.shape).clone() | x.expand(2, *x.shape).reshape(-1)
x.flatten() | x.flatten(0, 1) | x.flatten(1) | x.flatten(start_dim=1) | x.flatten(end_dim=0) | x.flatten(0, 0) | x.flatten(2, 0) | x.t().flatten()
x.contiguous() | x.to(torch.float64) | x.to(torch.float32) | x.to(torch.int64) | x.to(torch.bool) | x.to(torch.float16) | x.to('cpu')
x.to(torch.uint8) | x.to(torch.complex64) | x.to(x.dtype) | x.to(x.dtype, copy=True) | x.to(dtype=torch.float64) | x.to(torch.zeros(1).int64 if False else x)
x.to(device='cpu') | x.to('cpu', torch.float64) | x.to(torch.device('cpu')) | x.to(x.device)
x[0] | x[-1] | x[0:1] | x[:] | x[...] | x[0, 1] | x[:, 1] | x[1:, ::2] | x[None] | x[5] | x[-9] | x[0, 9] | x[0:9] | x[2:1] | x[::2] | x[::-1] | x[::0]
x[0][1] | x[0, ...] | x[..., 0] | x[:, None] | x[0, 0, 0, 0] | x[1:][0] | x[-1:] | x[:-1] | x['a'] | x[1.5] | x[()] | x[0:1, 0:1] | x[-2:, -1]
x + 1 | 1 + x | x - 0.5 | 0.5 - x | x * 2 | x / 2 | 2 / x | x * x | x + True | x - x | x / x | -x | x + 2.5 | x * 2.5 | x * 1j | x - True | x / 0
x + torch.ones(3) | x * torch.tensor(2) | torch.tensor(2) * x | x + torch.tensor([1.5], dtype=torch.float64) | x + torch.tensor(1.5, dtype=torch.float64)
x - torch.ones(3, dtype=torch.bool) | x / torch.tensor([2]) | x + torch.zeros(2, 1) | x + torch.ones(7) | x + 'a' | x + None | x + [1] | x + (x + 1) | x * x[0:1]
x + torch.ones(2, 3, requires_grad=True) | torch.ones(3, requires_grad=True) * x | x + x.detach() | x - x.data | (x + 1) * (x - 1) / 2 | x * torch.tensor(True)
x.item() | x.tolist() | x.numel() | x.size() | x.size(0) | x.size(-1) | x.size(5) | x.dim() | x.stride() | x.stride(0) | x.stride(-1) | x.storage_offset()
x.is_contiguous() | x.shape | x.dtype | x.device | x.requires_grad | x.is_leaf | x._version | x.grad | x.grad_fn is None | x._base is None | x._base
x.shape[0] | x.shape[-1] | list(x.shape) | x.shape == x.size() | x.shape == (2, 3) | len(x.shape) | tuple(x.shape) | x.shape + (1,) | x.shape[0:1] | x.ndim
len(x) | bool(x) | float(x) | int(x) | list(x) | tuple(x) | repr(x) | str(x) | f'{x}' | [x] | {'k': x} | (x, 1) | str([x]) | repr((x,)) | str({'k': x})
x is x | x is x.data | x.data is x.data | x is x[...] | x.contiguous() is x | x.to(x.dtype) is x | x.reshape(x.shape) is x | x in [x] | x not in [1, x] | x == None | x is not None
hasattr(x, 'tags') | hasattr(x, 'clone') | getattr(x, 'tags', 5) | getattr(x, 'missing') | x.tags | x.missing | x.tags[1] | isinstance(x, torch.Tensor) | type(x) is torch.Tensor
x.data_ptr() == x.view(-1).data_ptr() | x.data_ptr() == x.clone().data_ptr() | x[0].data_ptr() - x.data_ptr() | x() | x.clone(1, 2) | x.view() | x.view('a') | x.t(1) | x.item(0)
x.me | copy.copy(x.data) | copy.deepcopy(x.detach()) | copy.deepcopy(x[0].detach()) | copy.copy(x[0]) | copy.copy(x.t()) | copy.deepcopy(x.t()) | copy.copy(copy.copy(x))
torch.tensor(x) | torch.tensor([1, 2.5]) | torch.tensor(x.tolist()) | torch.zeros(x.shape) | torch.ones(x.size(0)) | torch.full(x.shape, 2) | torch.zeros(x.shape[0], 2)
x.requires_grad is False | x.is_leaf is True | x._version == 0 | x.numel() > 3 and x.dim() < 3 | not x | min(x) | max(x.shape) | sum(x.shape) | sum(x.tolist()) | abs(x)
"""

WRITING = """
x.add_(1) | x.add_(0.5) | x.sub_(0.5) | x.mul_(2) | x.div_(2) | x.add_(True) | x.zero_() | x.fill_(3) | x.fill_(2.5) | x.fill_(torch.tensor(4)) | x.fill_('a')
x.copy_(torch.ones(3)) | x.copy_(torch.ones(2, 3, dtype=torch.int64)) | x.copy_(x) | x.copy_(torch.ones(9)) | x.copy_(1) | x.copy_(torch.ones(2, 3, requires_grad=True))
x += 1 | x += 1.5 | x *= x | x /= 2 | x -= torch.ones(3) | x += torch.ones(2, 3, requires_grad=True) | x += torch.ones(9) | x *= torch.tensor(2.5) | x += x | x -= x[0:1]
x[0] = 5 | x[0] += 1 | x[0, 1] = 2.5 | x[:, 1] = torch.tensor([7, 8]) | x[...] = 0 | x[0:1] = x[1:2] | x[:] = 1 | x[5] = 1 | x[0] = torch.ones(9) | x[0] = 'a'
x[0] = True | x[0] = x[1] | x[1:] = x[:-1] | x[0] = [1, 2, 3] | x[0] = None | x[:, 0] *= 2 | x[0][1] = 4 | x[0] = torch.ones(3, requires_grad=True) | x[-1] = 7 | x[::2] = 9 | x[1:1] = 3
x[0, 0] = 300 | x[0] = -1 | x[0] = 1e300 | x[None, 0] = 2 | x[()] = 4
x.data += 1 | x.data[0] = 9 | x.detach().add_(1) | x.data.zero_() | x.view(-1)[0] = 8 | x.t().add_(1) | x.reshape(-1)[0] = 8 | x.expand(2, *x.shape).add_(1) | x[0].fill_(6) | x[0:1].mul_(3)
x.t().copy_(x.t() + 1) | x.flatten()[0] = 8 | x.contiguous().zero_() | x.detach()[0] = 3 | y = x.detach(); y += 1 | y = x.data; y += 1 | y = x[0:1]; x += 1 | y = x[0]; y *= 3; z = y + x
y = x; y += 1 | y = x; y = y + 1 | y = copy.copy(x); y += 1 | y = copy.deepcopy(x); y += 1 | y = x.clone(); y += 1; z = y[0] | y = x.view(-1); z = y[0:1]; z += 1; w = z._base is x
x.tags = [1] | x.tags = [1]; del x.tags | del x.tags | x.tags = [1]; y = copy.copy(x); y.tags | x.tags = [x]; y = copy.deepcopy(x) | x.tags = [1]; y = x.clone(); y.tags | x.tags = 1; x.tags += 1
x.tags = [1]; y = x[0:1]; hasattr(y, 'tags') | x.tags = [1]; y = x.detach(); print(y._base is None, hasattr(y, 'tags')) | x.peer = x.data; y = copy.deepcopy(x) | x.part = x[0:1]; y = copy.deepcopy([x, x.part])
x.peer = torch.zeros(2); x.peer.back = x; y = copy.deepcopy(x) | x.a = (1, 2); x.b = x.a; y = copy.deepcopy(x); print(y.a is x.a, y.b is y.a) | x.a = ([],); y = copy.deepcopy(x); print(y.a is x.a)
x.shape = (1,) | x.dtype = torch.int64 | x.clone = 5; print(x.clone) | setattr(x, 'note', 'n') | delattr(x, 'note') | x.note = x.note = 1 | x.grad = torch.ones(2, 3) | x.grad = x.detach().clone(); y = copy.deepcopy(x)
x[0] /= 2 | x.mul_(x) | x.mul_(x[0:1]) | x.div_(torch.tensor(2)) | x.add_(torch.tensor(1.5, dtype=torch.float64)) | x.add_(torch.ones(2, 3), alpha=2) | x.sub_(1, alpha=2) | x.add_('a') | x.add_() | x.zero_(1)
print(x) | print(x[0], x.shape, x.dtype) | print(f'{x} and {x.shape}') | print([x, x]) | print(x.data, x.detach()) | print(x * 1000) | print(x / 3) | print(x + 0.5, sep='') | print(x.tolist(), x.numel())
for r in x: print(r) | for i in range(2): x[i] = i | a, b = x | a, *b = x | for r in x: r += 1
"""


def operations(text):
    return [one.strip() for line in text.strip().splitlines() for one in line.split(" | ")]


def raises(text):
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile(text, "attempt", "exec"), {"__name__": "__main__"})
    except Exception:
        return True
    return False


def statements(kind):
    """(setting up, statement) for every operation on that kind of tensor."""
    for place, operation in enumerate(operations(READING)):
        yield "", "r%d = %s" % (place, operation)
    for operation in operations(WRITING):
        yield KINDS[kind] + "\n", operation


def programs():
    """(name, beginning, statements) of every program. Runs them all: best called in a fork."""
    for kind, making in KINDS.items():
        begin, waiting = HEAD + making + "\n", []
        for setting_up, statement in statements(kind):
            if raises(begin + statement):
                yield "%s: %s" % (kind, statement), begin, [statement + "\n"]
                continue
            waiting.append(setting_up + statement + "\n")
            if len(waiting) == TOGETHER:
                yield "%s: … %s" % (kind, statement), begin, waiting
                waiting = []
        if waiting:
            yield "%s: the rest" % kind, begin, waiting


if __name__ == "__main__":
    for name, beginning, rest in programs():
        print("# %s\n%s" % (name, beginning + "".join(rest)))
