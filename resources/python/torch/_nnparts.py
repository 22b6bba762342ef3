# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""What torch.nn.Module does with all its parts, of whatever depth."""
import torch as _torch
from _torch import refuse as _refuse


def _lacking(name):
    def refused(self, *args, **kwargs):
        _refuse("torch.nn.Module." + name)
    return refused


class Parts:
    # ---- Parts by name ----

    def named_children(self):
        seen = set()
        for name, module in self._modules.items():
            if module is not None and module not in seen:
                seen.add(module)
                yield name, module

    def children(self):
        for _, module in self.named_children():
            yield module

    def named_modules(self, memo=None, prefix="", remove_duplicate=True):
        if memo is None:
            memo = set()
        if self in memo:
            return
        if remove_duplicate:
            memo.add(self)
        yield prefix, self
        for name, module in self._modules.items():
            if module is not None:
                inner = prefix + ("." if prefix else "") + name
                yield from module.named_modules(memo, inner, remove_duplicate)

    def modules(self):
        for _, module in self.named_modules():
            yield module

    def _named_members(self, get_members_fn, prefix="", recurse=True):
        seen = set()
        for place, module in self.named_modules(prefix=prefix) if recurse else [(prefix, self)]:
            for name, value in get_members_fn(module):
                if value is not None and value not in seen:
                    seen.add(value)
                    yield place + ("." if place else "") + name, value

    def named_parameters(self, prefix="", recurse=True):
        yield from self._named_members(lambda module: module._parameters.items(), prefix, recurse)

    def parameters(self, recurse=True):
        for _, parameter in self.named_parameters(recurse=recurse):
            yield parameter

    def named_buffers(self, prefix="", recurse=True):
        yield from self._named_members(lambda module: module._buffers.items(), prefix, recurse)

    def buffers(self, recurse=True):
        for _, buffer in self.named_buffers(recurse=recurse):
            yield buffer

    def get_submodule(self, target):
        found = self
        for name in target.split(".") if target else ():
            if not hasattr(found, name):
                raise AttributeError(found._get_name() + " has no attribute `" + name + "`")
            found = getattr(found, name)
            if not isinstance(found, _torch.nn.Module):
                raise AttributeError("`" + name + "` is not an nn.Module")
        return found

    def get_parameter(self, target):
        path, _, name = target.rpartition(".")
        module = self.get_submodule(path)
        if not hasattr(module, name):
            raise AttributeError(module._get_name() + " has no attribute `" + name + "`")
        found = getattr(module, name)
        if not isinstance(found, _torch.nn.Parameter):
            raise AttributeError("`" + name + "` is not an nn.Parameter")
        return found

    def get_buffer(self, target):
        path, _, name = target.rpartition(".")
        module = self.get_submodule(path)
        if not hasattr(module, name):
            raise AttributeError(module._get_name() + " has no attribute `" + name + "`")
        if name not in module._buffers:
            raise AttributeError("`" + name + "` is not a buffer")
        return getattr(module, name)

    # ---- Modes ----

    def train(self, mode=True):
        if not isinstance(mode, bool):
            raise ValueError("training mode is expected to be boolean")
        self.training = mode
        for module in self.children():
            module.train(mode)
        return self

    def eval(self):
        return self.train(False)

    def requires_grad_(self, requires_grad=True):
        for parameter in self.parameters():
            parameter.requires_grad_(requires_grad)
        return self

    def zero_grad(self, set_to_none=False):
        for parameter in self.parameters():
            if parameter.grad is None:
                continue
            if set_to_none:
                parameter.grad = None
                continue
            if parameter.grad.grad_fn is not None:
                _refuse("zero_grad() of a gradient that has a history")
            parameter.grad.requires_grad_(False)
            parameter.grad.zero_()

    # ---- Doing something with each ----

    def apply(self, fn):
        for module in self.children():
            module.apply(fn)
        fn(self)
        return self

    def _apply(self, fn):
        for module in self.children():
            module._apply(fn)
        for parameter in self._parameters.values():
            if parameter is None:
                continue
            with _torch.no_grad():
                changed = fn(parameter)
            parameter.data = changed
            if parameter.grad is not None:
                with _torch.no_grad():
                    changed = fn(parameter.grad)
                parameter.grad.data = changed
        for name, buffer in self._buffers.items():
            if buffer is not None:
                self._buffers[name] = fn(buffer)
        return self

    def _cast(self, dtype):
        return self._apply(lambda t: t.to(dtype) if t.is_floating_point() else t)

    def float(self):
        return self._cast(_torch.float)

    def double(self):
        return self._cast(_torch.double)

    def half(self):
        return self._cast(_torch.half)

    def bfloat16(self):
        return self._cast(_torch.bfloat16)

    def cpu(self):
        return self._apply(lambda t: t.cpu())

    def to(self, *args, **kwargs):
        dtype = kwargs.get("dtype")
        for value in args:
            if isinstance(value, _torch.Tensor):
                dtype = value.dtype
            elif isinstance(value, _torch.dtype):
                dtype = value
            elif value not in ("cpu", _torch.device):
                _refuse("this form of torch.nn.Module.to()")
        if set(kwargs) - {"dtype", "device"} or kwargs.get("device", "cpu") not in ("cpu", None):
            _refuse("this form of torch.nn.Module.to()")
        if dtype is None:
            return self.cpu()
        if dtype not in (_torch.float, _torch.double, _torch.half, _torch.bfloat16, _torch.cfloat, _torch.cdouble):
            raise TypeError("nn.Module.to only accepts floating point or complex dtypes, but got desired dtype={}".format(
                dtype))
        return self._cast(dtype)


for _name in ("register_backward_hook", "register_full_backward_hook", "register_load_state_dict_post_hook", "cuda", "ipu",
              "xpu", "type", "to_empty", "share_memory", "_replicate_for_data_parallel", "_register_state_dict_hook",
              "_register_load_state_dict_pre_hook", "_call_impl", "_slow_forward"):
    setattr(Parts, _name, _lacking(_name))
