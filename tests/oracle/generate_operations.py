#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Random programs as those of generate.py, in which most statements compute: reductions, functions, indices, joins, orders,
products of matrices, all on whatever tensors there are; some of them within torch.no_grad().

    generate_operations.py SEED            prints one program
"""
import sys

import torch
from generate import Maker, broadcast

UNARY = ["abs", "exp", "log1p", "sqrt", "sin", "cos", "tanh", "sigmoid", "floor", "ceil", "round", "trunc", "sign", "square",
         "reciprocal", "relu", "neg", "isnan", "isinf", "isfinite", "logical_not", "expm1", "log", "erf", "rsqrt", "frac"]
IN_PLACE = ["abs_", "exp_", "sqrt_", "floor_", "round_", "sign_", "tanh_", "sigmoid_", "reciprocal_", "trunc_"]
OPERATORS = ["//", "%", "**", "&", "|", "^", "<<", ">>"]
PAIRS = ["maximum", "minimum", "fmod", "remainder", "floor_divide", "atan2", "logical_and", "logical_or", "logical_xor", "eq", "ne",
         "lt", "le", "gt", "ge", "pow", "max", "min", "multiply", "subtract", "true_divide", "bitwise_and"]


def is_real(value):
    return type(value) is torch.Tensor and not value.is_complex() and value.dtype not in (torch.float16, torch.bfloat16)


class OperationMaker(Maker):
    WEIGHTS = Maker.WEIGHTS + [("make_operation", 60), ("write_operation", 25), ("without_gradients", 8)]

    def real(self, wanted=lambda value: True):
        return self.tensor(lambda v: is_real(v) and wanted(v))

    def dim(self, value):
        return str(self.number(-value.dim(), value.dim() - 1)) if value.dim() else self.pick(["0", "-1"])

    def form(self, name, path, *arguments):
        """As a method or as a function of torch."""
        given = ", ".join(arguments)
        if self.chance(0.3):
            return "torch.%s(%s%s)" % (name, path, ", " + given if given else "")
        return "%s.%s(%s)" % (path, name, given)

    # One kind of expression each: (path, value) -> text

    def unary(self, path, value):
        return "~" + path if self.chance(0.1) else self.form(self.pick(UNARY), path)

    def pair(self, path, value):
        other = self.operand(value)
        if self.chance(0.4):
            sides = (path, self.pick(OPERATORS), other)
            return "%s %s %s" % (sides if self.chance(0.8) else sides[::-1])
        return self.form(self.pick(PAIRS), path, other)

    def reduction(self, path, value):
        keep = self.pick(["", "", "keepdim=True", "True"])
        dims = [self.dim(value)] + ([keep] if keep else [])
        if self.chance(0.2) and value.dim() > 1:
            dims[0] = self.pick(["(0, 1)", "(0,)", "(-1, 0)", "[0, -1]"])
            return self.form(self.pick(["sum", "mean", "amax", "amin", "std", "var"]), path, dims[0], *(
                ["keepdim=True"] if self.chance(0.3) else []))
        if self.chance(0.45):
            return self.form(self.pick(["sum", "mean", "max", "min", "prod", "any", "all", "argmax", "argmin", "std", "var", "norm",
                                        "amax", "amin", "median", "count_nonzero"]), path)
        if self.chance(0.1):
            return self.pick(["%s.norm(1)", "%s.std(unbiased=False)", "%s.var(False)", "%s.norm(2, 0)", "%s.norm(dim=-1)",
                              "%s.sum(dtype=torch.float64)", "%s.mean(0, dtype=torch.float64)", "%s.norm(float('inf'))"]) % path
        if self.chance(0.25):
            return self.form(self.pick(["cumsum", "cumprod", "softmax", "log_softmax", "logsumexp"]), path, self.dim(value))
        name = self.pick(["sum", "mean", "max", "min", "prod", "any", "all", "argmax", "argmin", "amax", "amin"])
        text = self.form(name, path, *dims)
        return text + self.pick(["", ".values", "[1]"]) if name in ("max", "min") else text

    def order(self, path, value):
        size = value.shape[-1] if value.dim() else 1
        text = self.pick([
            self.form("sort", path), self.form("sort", path, self.dim(value)),
            self.form("sort", path, self.dim(value), "descending=True"),
            self.form("argsort", path), self.form("argsort", path, self.dim(value), "True"),
            self.form("topk", path, str(self.number(0, size))),
            self.form("topk", path, "1", self.dim(value), "False"),
            self.form("unique", path), self.form("unique", path, "return_counts=True"),
            "%s.unique(return_inverse=True)" % path])
        return text + (".values" if (".sort(" in text or "topk" in text) and self.chance(0.3) else "")

    def axis(self, path, value):
        rank, dim = value.dim(), self.dim(value)
        size = value.shape[int(dim)] if rank else 1
        start = self.number(0, size)
        return self.pick([
            lambda: self.form("unsqueeze", path, str(self.number(-rank - 1, rank))), lambda: self.form("squeeze", path),
            lambda: self.form("squeeze", path, dim), lambda: self.form("select", path, dim, str(self.number(0, max(0, size - 1)))),
            lambda: self.form("narrow", path, dim, str(start), str(self.number(0, size - start))),
            lambda: self.form("movedim", path, dim, self.dim(value)), lambda: self.form("swapaxes", path, dim, self.dim(value)),
            lambda: "%s.unfold(%s, %d, %d)" % (path, dim, self.number(0, size), self.number(1, 2)),
            lambda: self.form("diagonal", path) if rank > 1 else path + ".ravel()", lambda: self.form("ravel", path),
            lambda: "%s.expand_as(%s)" % (path, self.tensor(lambda v: broadcast(v, value))[0]),
            lambda: "%s.view_as(%s)" % (path, self.tensor(lambda v: v.numel() == value.numel())[0]),
            lambda: "%s.unflatten(%s, (%d, -1))" % (path, dim, self.pick([1, 2, max(1, size)])),
            lambda: "%s.split(%d, %s)" % (path, self.number(1, 3), dim), lambda: "%s.chunk(%d, %s)" % (path, self.number(1, 3), dim),
            lambda: "torch.split(%s, [%d, %d], %s)" % (path, start, size - start, dim),
            lambda: self.form("unbind", path, dim)])()

    def rearranged(self, path, value):
        dim = self.dim(value)
        return self.pick([
            lambda: self.form("flip", path, "(%s,)" % dim if value.dim() else "()"), lambda: self.form("roll", path, "1", dim),
            lambda: self.form("roll", path, str(self.number(-2, 2))),
            lambda: "%s.repeat(%s)" % (path, ", ".join(str(self.number(1, 2)) for _ in range(max(1, value.dim())))),
            lambda: self.form("tril", path), lambda: self.form("triu", path, str(self.number(-1, 1))),
            lambda: self.form("repeat_interleave", path, "2", dim), lambda: "%s.tile(2)" % path])()

    def joined(self, path, value):
        other = self.real(lambda v: v.dim() == value.dim() and v.shape[1:] == value.shape[1:]) or (path, value)
        same = self.real(lambda v: v.shape == value.shape) or (path, value)
        dim = self.dim(value)
        return self.pick([
            "torch.cat([%s, %s])" % (path, other[0]), "torch.cat((%s, %s), %s)" % (path, path, dim),
            "torch.stack([%s, %s])" % (path, same[0]), "torch.stack((%s, %s), dim=-1)" % (same[0], path),
            "torch.stack([%s, %s], 0)" % (path, path), "torch.hstack([%s, %s])" % (path, path),
            "torch.vstack([%s, %s])" % (path, same[0])])

    def chosen(self, path, value):
        low, high = sorted(self.random.sample([-2, 0, 0.5, 1, 3, 4.5], 2))
        mask = "%s > %s" % (path, self.small())
        other = self.operand(value)
        return self.pick([
            "torch.where(%s, %s, %s)" % (mask, path, other), "torch.where(%s, %s, %s)" % (mask, self.small(), path),
            "%s.masked_fill(%s, %s)" % (path, mask, self.pick(["0", "1.5", "-1", "float('inf')", "torch.tensor(3)"])),
            self.form("clamp", path, str(low), str(high)), "%s.clamp(min=%s)" % (path, low), "%s.clamp(max=%s)" % (path, high),
            self.form("clamp_min", path, str(low)), "%s.masked_select(%s)" % (path, mask),
            "torch.where(%s)" % mask, "(%s).nonzero()" % mask, "torch.nonzero(%s, as_tuple=True)" % mask])

    def places(self, size, count=None):
        """Places along a dimension of that size, as a list or a tensor."""
        some = [self.number(-size, size - 1) for _ in range(count or self.number(1, 3))] if size else []
        return self.pick(["%s", "torch.tensor(%s)"]) % some if some else "[]"

    def advanced(self, path, value):
        """What stands between the brackets."""
        shape = list(value.shape)
        roll = self.random.random()
        if roll < 0.25:
            return "%s %s %s" % (path, self.pick([">", "<", "!="]), self.small())
        if not shape or roll < 0.3:
            return self.pick(["True", "torch.tensor(True)", "None, True"])
        if roll < 0.55:
            return self.places(shape[0])
        if roll < 0.65:
            return repr([self.chance(0.5) for _ in range(shape[0])])
        if roll < 0.7:
            return "torch.tensor(%d)" % self.number(-shape[0], max(0, shape[0] - 1))
        parts, count = [], self.number(1, 3)
        for size in shape[:self.number(1, len(shape))]:
            parts.append(self.pick([self.places(size, count), self.places(size, count), self.slice_(size), ":",
                                    str(self.number(-size, size - 1)) if size else ":", "None"]))
        if not any("[" in part for part in parts):
            parts[-1] = self.places(shape[0], count)
        if self.chance(0.1):
            parts.insert(0, "...")
        return ", ".join(parts)

    def indexed(self, path, value):
        return "%s[%s]" % (path, self.advanced(path, value))

    def gathered(self, path, value):
        dim = self.dim(value)
        size = value.shape[int(dim)] if value.dim() else 1
        places = self.places(size)
        return self.pick([
            self.form("index_select", path, dim, "torch.tensor(%s, dtype=torch.int64)" % (places if places.startswith("[") else "[0]")),
            self.form("gather", path, dim, "torch.zeros(%s, dtype=torch.int64)" % (tuple(value.shape),)),
            self.form("gather", path, dim, "torch.argsort(%s, %s)" % (path, dim)),
            self.form("take", path, "torch.tensor([0])")])

    def product(self, path, value):
        if value.dim() == 0:
            return "%s * 2" % path
        wanted = value.shape[-1]
        other = self.tensor(lambda v: v.dtype == value.dtype and v.dim() in (1, 2) and v.shape[0] == wanted)
        other = other[0] if other and self.chance(0.7) else "torch.ones(%d, 2, dtype=%s)" % (wanted, value.dtype)
        if value.dim() == 1 and self.chance(0.3):
            return self.form("outer", path, path)
        return self.pick(["%s @ %s" % (path, other), "torch.matmul(%s, %s)" % (path, other),
                          "%s @ %s.t()" % (path, path) if value.dim() == 2 else "%s @ %s" % (path, path),
                          self.form("mm" if value.dim() == 2 else "dot", path, other if value.dim() == 2 else path)])

    def like(self, path, value):
        return self.pick([
            "torch.zeros_like(%s)" % path, "torch.ones_like(%s, dtype=torch.float64)" % path, "torch.full_like(%s, 2)" % path,
            "%s.new_zeros(2, 2)" % path, "%s.new_ones((3,))" % path, "%s.new_tensor([1, 2.5])" % path, "torch.as_tensor(%s)" % path,
            "%s.type_as(%s)" % (path, self.tensor()[0]), "%s.byte()" % path, "%s.new_full((2,), 1)" % path,
            "torch.clone(%s)" % path, "torch.reshape(%s, (-1,))" % path, "torch.transpose(%s, 0, -1)" % path])

    def asked(self, path, value):
        other = (self.real(lambda v: v.shape == value.shape and v.dtype == value.dtype) or (path, value))[0]
        return self.pick([
            "torch.equal(%s, %s)" % (path, other), "torch.allclose(%s, %s)" % (path, other), "torch.is_tensor(%s)" % path,
            "%s.is_set_to(%s)" % (path, other), "%s.is_complex()" % path, "torch.is_floating_point(%s)" % path,
            "%s.storage().size()" % path, "%s.storage().data_ptr() == %s.storage().data_ptr()" % (path, self.tensor()[0]),
            "len(%s.storage())" % path, "%s.storage().tolist()" % path, "%s._is_view()" % path, "%s.storage()" % path,
            "torch.is_grad_enabled()", "torch.numel(%s)" % path])

    KINDS = [("unary", 4), ("pair", 5), ("reduction", 8), ("order", 3), ("axis", 5), ("rearranged", 2), ("joined", 3), ("chosen", 3),
             ("indexed", 6), ("gathered", 2), ("product", 3), ("like", 2), ("asked", 3)]

    def operation(self):
        found = self.real()
        if not found:
            return self.new_tensor()
        kinds, weights = zip(*self.KINDS)
        return getattr(self, self.random.choices(kinds, weights)[0])(*found)

    def derived(self):
        return self.operation() if self.chance(0.6) else super().derived()

    # Statements

    def make_operation(self):
        text = self.operation()
        if self.chance(0.15):
            return ["print(%s)" % text]
        return ["%s = %s" % (self.target_name(), text)]

    def write_operation(self):
        found = self.real()
        if not found:
            return None
        path, value = found
        index = self.advanced(path, value)
        mask = "%s > %s" % (path, self.small())
        return [self.pick([
            lambda: "%s[%s] = %s" % (path, index, self.small()), lambda: "%s[%s] = %s" % (path, index, self.small()),
            lambda: "%s[%s] += %s" % (path, index, self.small()), lambda: "%s[%s] = %s" % (path, index, self.operand(value)),
            lambda: "%s[%s] = %s[%s] * 1" % (path, index, path, index),
            lambda: "%s.masked_fill_(%s, %s)" % (path, mask, self.pick(["0", "1.5", "torch.tensor(2)"])),
            lambda: "%s.%s()" % (path, self.pick(IN_PLACE)), lambda: "%s.clamp_(%s)" % (path, self.pick(["0", "-1, 2", "max=3", "0.5"])),
            lambda: "%s %s= %s" % (path, self.pick(OPERATORS), self.operand(value)),
            lambda: "%s.scatter_(%s, torch.zeros(%s, dtype=torch.int64), %s)" % (
                path, self.dim(value), tuple(value.shape), self.pick(["7", path + ".clone()"])),
            lambda: "%s.%s(%s)" % (path, self.pick(["pow_", "remainder_", "floor_divide_", "fmod_"]), self.operand(value))])()]

    def without_gradients(self):
        manner = self.pick(["torch.no_grad()", "torch.no_grad()", "torch.enable_grad()", "torch.set_grad_enabled(False)"])
        lines = ["with %s:" % manner, "    " + self.simple()]
        return lines + (["    " + self.simple()] if self.chance(0.6) else [])

    def simple(self):
        if self.chance(0.5):
            return super().simple()
        made = (self.make_operation() if self.chance(0.6) else self.write_operation() for _ in range(5))
        return next((lines for lines in made if lines), ["pass"])[0]


def generate(seed):
    """The program of this seed. Runs it here: best called in a fork."""
    return OperationMaker(seed).program()


if __name__ == "__main__":
    print(generate(int(sys.argv[1])), end="")
