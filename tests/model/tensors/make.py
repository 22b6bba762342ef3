#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Writes the tables beside it: what real PyTorch and NumPy answer to random questions.

    ./make.py [--times N] [--seed S] [--out FOLDER]

Each line is a question as tests/support/kernelcase.h reads it, a tab, and the answer with its line
breaks written as \\n. The committed tables are those of the defaults, made with torch 1.13.1 and
NumPy 1.24.2 of Debian 12.
"""
import argparse
import math
import pathlib
import random
import warnings

import numpy
import torch

ARITHMETIC = [torch.bool, torch.int64, torch.float32, torch.float64]
DTYPES = ARITHMETIC + [torch.uint8, torch.int8, torch.int16, torch.int32, torch.float16,
                       torch.bfloat16, torch.complex64, torch.complex128]


# ---- Questions as text ----

def dtype_name(tensor_or_dtype):
    return str(getattr(tensor_or_dtype, "dtype", tensor_or_dtype)).split(".")[-1]


def sizes(values):
    return ",".join(map(str, values)) or "-"


def layout(tensor):
    return f"{sizes(tensor.shape)} {sizes(tensor.stride())} {tensor.storage_offset()}"


def stored(tensor):
    """All bytes of the storage, not only those that the tensor reads."""
    return bytes(tensor.detach().storage().untyped().tolist()).hex() or "-"


def array(tensor):
    return f"{dtype_name(tensor)} {layout(tensor)} {stored(tensor)}"


def answer(compute, show):
    try:
        return show(compute())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


# ---- Random tensors ----

def number(kind):
    if kind == 0:
        return float(random.randint(-5, 20))
    if kind == 1:
        return random.uniform(-3, 3)
    if kind == 2:
        return random.gauss(0, 1) * 10.0 ** random.randint(-8, 12)
    if kind == 3:
        return random.choice([0.0, -0.0, 0.1, 0.25, 1e-4, 1e-5, 1e8, 1000.1, 99999.5, 2.00005])
    if kind == 4:
        return random.choice([math.nan, math.inf, -math.inf, 1.0, 2.5, 0.0])
    if kind == 5:
        return random.choice([1e10, -1e10, 3e9, 2.0 ** 31, -2.0 ** 63, 65504.0, 65520.0, 6e-8, 3.5e38])
    return round(random.uniform(-100, 100), random.randint(0, 4))


def values(count, dtype):
    if dtype == torch.bool:
        return torch.tensor([random.random() < 0.5 for _ in range(count)], dtype=dtype)
    if not dtype.is_floating_point and not dtype.is_complex:
        limits = torch.iinfo(dtype)
        reach = random.choice([3, 120, limits.max])
        return torch.tensor([max(limits.min, min(limits.max, random.randint(-reach, reach)))
                             for _ in range(count)], dtype=dtype)
    kind = random.randint(0, 6)
    kinds = [kind if random.random() < 0.9 else random.randint(0, 6) for _ in range(2 * count)]
    reals = torch.tensor([number(k) for k in kinds], dtype=torch.float64)
    if dtype.is_complex:
        return torch.complex(reals[:count], reals[count:]).to(dtype)
    return reals[:count].to(dtype)


def tensor_of(shape, dtype):
    """A tensor of that shape, often with other strides than a contiguous one's."""
    wide = [size * random.choice([1, 1, 2]) for size in shape]
    tensor = values(math.prod(wide), dtype).reshape(wide)
    if random.random() < 0.4:
        order = random.sample(range(len(shape)), len(shape))
        tensor = tensor.permute(order).contiguous().permute([order.index(d) for d in range(len(order))])
    for d, size in enumerate(shape):
        if wide[d] > size:
            tensor = tensor.narrow(d, random.randint(0, size), size)
    return tensor


def viewed_tensor():
    tensor = torch.zeros([random.choice([1, 1, 2, 3, 4, 6, 0]) if random.random() < 0.2
                          else random.choice([1, 2, 3, 4]) for _ in range(random.randint(0, 4))])
    for _ in range(random.randint(0, 3)):
        kind = random.randint(0, 5)
        if kind == 0:
            tensor = tensor.permute(random.sample(range(tensor.dim()), tensor.dim()))
        elif kind == 1 and tensor.dim():
            tensor = tensor[random.randint(0, 2):random.randint(1, 6):random.randint(1, 3)]
        elif kind == 2:
            tensor = tensor.unsqueeze(random.randint(-tensor.dim() - 1, tensor.dim()))
        elif kind == 3:
            tensor = tensor.squeeze()
        elif kind == 4:
            tensor = tensor.expand([size if size != 1 else random.randint(1, 3) for size in tensor.shape])
        elif tensor.dim() and tensor.numel():
            tensor = tensor.select(random.randint(0, tensor.dim() - 1), 0)
    return tensor


# ---- The tables ----

def conversions():
    source, target = random.choice(DTYPES), random.choice(DTYPES)
    while target == torch.bfloat16:  # its NaNs have no one pattern
        target = random.choice(DTYPES)
    tensor = values(random.randint(1, 9), source)
    yield f"convert {array(tensor)} {dtype_name(target)}", stored(tensor.to(target).clone())


def other_shape(shape):
    kind = random.random()
    if kind < 0.4:
        return shape
    if kind < 0.6:
        return [size if random.random() < 0.6 else 1 for size in shape]
    if kind < 0.85:
        return shape[1:] if kind < 0.75 else [random.randint(1, 2)] + shape
    return [random.randint(1, 3) for _ in range(random.randint(0, 3))]


def scalar():
    kind = random.choice("bif")
    value = {"b": random.random() < 0.5, "i": random.randint(-5, 9),
             "f": random.choice([0.1, 2.5, -3.0, 1e39, math.inf, math.nan, 0.0, 1 / 3])}[kind]
    return value, f"{kind} {int(value) if kind == 'b' else repr(value)}"


OPERATIONS = [torch.add, torch.sub, torch.mul, torch.div]
IN_PLACE = [torch.Tensor.add_, torch.Tensor.sub_, torch.Tensor.mul_, torch.Tensor.div_]
COMPARISONS = [torch.eq, torch.ne, torch.lt, torch.le, torch.gt, torch.ge]


def result(tensor):
    return f"{dtype_name(tensor)} {layout(tensor)} {stored(tensor)}"


def kernels():
    a = tensor_of([random.choice([1, 2, 3, 4]) for _ in range(random.randint(0, 3))],
                  random.choice(ARITHMETIC))
    operation = random.randint(0, 3)
    factor = {}
    alpha, alpha_text = 1, "i 1"
    if operation < 2 and random.random() < 0.3:
        alpha, alpha_text = scalar()
        factor = {"alpha": alpha}
    mode = random.choice(["binary", "inplace", "copy", "compare"])
    if mode != "copy" and random.random() < 0.35:
        b, text = scalar()
    else:
        b = tensor_of(other_shape(list(a.shape)), random.choice(ARITHMETIC))
        text = f"array {array(b)}"
    question = array(a)
    if mode == "copy":
        yield f"copy {question} {text}", answer(lambda: a.copy_(b), stored)
    elif mode == "compare":
        relation = random.randint(0, 5)
        yield (f"compare {relation} {question} {text}",
               answer(lambda: COMPARISONS[relation](a, b), result))
    elif mode == "binary":
        yield (f"binary {operation} {alpha_text} {question} {text}",
               answer(lambda: OPERATIONS[operation](a, b, **factor), result))
    else:
        yield (f"inplace {operation} {alpha_text} {question} {text}",
               answer(lambda: IN_PLACE[operation](a, b, **factor), stored))


def overlaps():
    whole = torch.randint(0, 100, random.choice([(4, 4), (3, 8), (2, 19), (6, 1)]))
    whole = whole.to(random.choice(ARITHMETIC))
    parts = [whole[:-1, :-1], whole[1:, 1:], whole[:, 1:], whole[:, :-1], whole[1:], whole[:-1],
             whole.t(), whole[0], whole[:, 0], whole.reshape(-1)[1::2], whole.reshape(-1)[:-1:2]]
    a = random.choice(parts)
    b = random.choice([part for part in parts if part.shape == a.shape])
    if random.random() < 0.5:
        yield f"copy {array(a)} within {layout(b)}", answer(lambda: a.copy_(b), stored)
    else:
        operation = random.randint(0, 3)
        yield (f"inplace {operation} i 1 {array(a)} within {layout(b)}",
               answer(lambda: IN_PLACE[operation](a, b), stored))


def new_shape(count):
    if random.random() < 0.2:
        return [random.randint(-2, 5) for _ in range(random.randint(1, 3))]
    shape, left = [], count
    for prime in (2, 2, 3, 3):
        if left and left % prime == 0 and random.random() < 0.5:
            shape.append(prime)
            left //= prime
    shape += [left] + [1] * random.randint(0, 1)
    random.shuffle(shape)
    if random.random() < 0.3:
        shape[random.randrange(len(shape))] = -1
    return shape


def views():
    x = viewed_tensor()
    shape = new_shape(x.numel())
    order = random.sample(range(x.dim()), x.dim())
    if random.random() < 0.2:
        order = [random.randint(-3, 3) for _ in range(random.randint(1, 4))]
    wider = [size if size != 1 else random.choice([1, 2, -1]) for size in x.shape]
    wider = [random.choice([1, 2, -1]) for _ in range(random.choice([0, 0, 1]))] + wider
    if wider and random.random() < 0.2:
        wider[-1] = 5
    a, b = (random.randint(-x.dim() - 1, x.dim()) for _ in range(2))
    index = random.randint(-4, 4)
    start, stop = (random.choice([None, *range(-7, 8)]) for _ in range(2))
    step = random.choice([None, 1, 2, 3, 0, -1])
    slice_text = " ".join("none" if end is None else str(end) for end in (start, stop, step))
    questions = {
        f"view {sizes(shape)}": lambda: x.view(shape),
        f"reshape {sizes(shape)}": lambda: x.reshape(shape),
        f"permute {sizes(order)}": lambda: x.permute(order),
        f"transpose {a} {b}": lambda: x.transpose(a, b),
        "t": lambda: x.t(),
        "squeeze": lambda: x.squeeze(),
        f"squeezed {a}": lambda: x.squeeze(a),
        f"unsqueeze {a}": lambda: x.unsqueeze(a),
        f"expand {sizes(wider)}": lambda: x.expand(wider),
        f"select {a} {index}": lambda: x.select(a, index),
        f"index {index}": lambda: x[index],
        f"slice {slice_text}": lambda: x[start:stop:step],
        f"flatten {a} {b}": lambda: x.flatten(a, b),
        "clone": lambda: x.clone(),
    }
    question = random.choice(list(questions))
    operation, *arguments = question.split(" ")
    yield " ".join([operation, layout(x), *arguments]), answer(questions[question], layout)


def printing():
    dtype = random.choice(DTYPES + [torch.float32] * 6)
    kind = random.random()
    shape = [random.randint(1, 12)] if kind < 0.4 else [random.choice([0, 1, 2, 3, 4, 5])
                                                        for _ in range(random.randint(0, 3))]
    if kind > 0.98:
        shape = random.choice([[1001], [12, 90]])
        dtype = torch.bool  # the table stays short
    x = tensor_of(shape, dtype)
    shown, suffix = x, "-"
    if (dtype.is_floating_point or dtype.is_complex) and random.random() < 0.3:
        shown = x.detach().clone().requires_grad_()
        suffix = "requires_grad"
        if random.random() < 0.5:
            shown, suffix = shown.clone(), "CloneBackward0"
    yield f"torchtext {array(shown)} {suffix}", repr(shown)
    if dtype != torch.bfloat16:
        held = x.numpy()[()] if x.dim() == 0 else x.numpy()
        yield f"numpystr {array(x)}", str(held)
        yield f"numpyrepr {array(x)}", repr(held)


def ranges():
    start = round(random.uniform(-5, 5), random.randint(0, 3))
    step = random.choice([0.1, 0.25, 0.3, 1 / 3, -0.7, 1e-3])
    dtype = random.choice([torch.float32, torch.float64, torch.int64])
    show = "f"
    if dtype == torch.int64:
        start, step, show = random.randint(-9, 9), random.choice([1, 2, -3, 2 ** 40]), "i"
    drawn = torch.arange(start, start + step * random.randint(1, 40), step, dtype=dtype)
    yield (f"range {show} {start!r} {show} {step!r} {dtype_name(dtype)} {drawn.numel()}",
           stored(drawn))


def draws():
    if random.random() < 0.3:
        seed = random.choice([0, 1, 42, -1, -2 ** 63, 2 ** 63 - 1, 2 ** 32 + 5, random.getrandbits(62)])
        torch.manual_seed(seed)
        yield f"seed {seed}", ""
    dtype = random.choice([torch.float32, torch.float64])
    shape = random.choice([[random.randint(0, 20)], [random.randint(0, 4), random.randint(1, 5)], [], [640]])
    drawn = torch.rand(shape, dtype=dtype)
    if drawn.numel() == 640:  # beyond one refill of the state; the last ones tell
        yield f"rand {dtype_name(dtype)} 640 from 636", stored(drawn[636:].clone())
    else:
        yield f"rand {dtype_name(dtype)} {sizes(shape)} from 0", stored(drawn)


TABLES = {conversions: 80, kernels: 130, overlaps: 50, views: 300, printing: 80, ranges: 20, draws: 50}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--times", type=int, default=1, help="how many times the committed cases")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    options = options.parse_args()
    warnings.simplefilter("ignore")
    for table, cases in TABLES.items():
        random.seed(options.seed)
        torch.manual_seed(options.seed)
        lines = [f"seed {options.seed}\t"] if table is draws else []
        for _ in range(cases * options.times):
            lines += [f"{question}\t{text}".replace("\n", "\\n") for question, text in table()]
        (options.out / f"{table.__name__}.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
