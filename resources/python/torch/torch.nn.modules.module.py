# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.nn.Module as in PyTorch 1.13: what is assigned to it is kept as a parameter, a buffer, a child, or an
attribute of its own. Its state dict is in _nnstate, what walks its parts in _nnparts."""
from collections import OrderedDict as _OrderedDict

import torch as _torch
from torch.nn.parameter import Parameter
from torch.utils.hooks import RemovableHandle as _RemovableHandle
from _nnparts import Parts as _Parts
from _nnstate import State as _State

_kinds = ("_parameters", "_buffers", "_modules")


def _forget(module, name, kinds):
    """The name, wherever else it may stand in the module."""
    places = [module.__dict__, *(module.__dict__[kind] for kind in kinds)]
    for place in places:
        if name in place:
            del place[name]
    if "_buffers" in kinds:
        module._non_persistent_buffers_set.discard(name)


def _hooked(hooks, hook):
    handle = _RemovableHandle(hooks)
    hooks[handle.id] = hook
    return handle


class Module(_Parts, _State):
    dump_patches = False
    call_super_init = False

    def __init__(self):
        own = self.__dict__
        own["training"] = True
        own["_parameters"] = _OrderedDict()
        own["_buffers"] = _OrderedDict()
        own["_non_persistent_buffers_set"] = set()
        own["_backward_hooks"] = _OrderedDict()
        own["_is_full_backward_hook"] = None
        for hooks in ("_forward_hooks", "_forward_pre_hooks", "_state_dict_hooks", "_load_state_dict_pre_hooks",
                      "_load_state_dict_post_hooks"):
            own[hooks] = _OrderedDict()
        own["_modules"] = _OrderedDict()

    # ---- Attributes ----

    def __getattr__(self, name):
        own = self.__dict__
        for kind in _kinds:
            if kind in own and name in own[kind]:
                return own[kind][name]
        raise AttributeError("'{}' object has no attribute '{}'".format(type(self).__name__, name))

    def __setattr__(self, name, value):
        own = self.__dict__
        parameters = own.get("_parameters")
        if isinstance(value, Parameter):
            if parameters is None:
                raise AttributeError("cannot assign parameters before Module.__init__() call")
            _forget(self, name, ("_buffers", "_modules"))
            return self.register_parameter(name, value)
        if parameters is not None and name in parameters:
            if value is not None:
                raise TypeError("cannot assign '{}' as parameter '{}' (torch.nn.Parameter or None expected)".format(
                    _torch.typename(value), name))
            return self.register_parameter(name, value)
        modules = own.get("_modules")
        if isinstance(value, Module):
            if modules is None:
                raise AttributeError("cannot assign module before Module.__init__() call")
            _forget(self, name, ("_parameters", "_buffers"))
            modules[name] = value
        elif modules is not None and name in modules:
            if value is not None:
                raise TypeError("cannot assign '{}' as child module '{}' (torch.nn.Module or None expected)".format(
                    _torch.typename(value), name))
            modules[name] = value
        elif "_buffers" in own and name in own["_buffers"]:
            if value is not None and not isinstance(value, _torch.Tensor):
                raise TypeError("cannot assign '{}' as buffer '{}' (torch.Tensor or None expected)".format(
                    _torch.typename(value), name))
            own["_buffers"][name] = value
        else:
            object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in self._parameters:
            del self._parameters[name]
        elif name in self._buffers:
            del self._buffers[name]
            self._non_persistent_buffers_set.discard(name)
        elif name in self._modules:
            del self._modules[name]
        else:
            object.__delattr__(self, name)

    def __setstate__(self, state):
        self.__dict__.update(state)

    def _require_name(self, name, what, kind):
        if not isinstance(name, str):
            raise TypeError("{} name should be a string. Got {}".format(what, _torch.typename(name)))
        if hasattr(self, name) and name not in self.__dict__[kind]:
            raise KeyError("attribute '{}' already exists".format(name))
        if "." in name:
            raise KeyError("{} name can't contain \".\"{}".format(what, ", got: " + name if what == "module" else ""))
        if name == "":
            raise KeyError("{} name can't be empty string \"\"".format(what))

    def register_buffer(self, name, tensor, persistent=True):
        if "_buffers" not in self.__dict__:
            raise AttributeError("cannot assign buffer before Module.__init__() call")
        self._require_name(name, "buffer", "_buffers")
        if tensor is not None and not isinstance(tensor, _torch.Tensor):
            raise TypeError("cannot assign '{}' object to buffer '{}' (torch Tensor or None required)".format(
                _torch.typename(tensor), name))
        self._buffers[name] = tensor
        if persistent:
            self._non_persistent_buffers_set.discard(name)
        else:
            self._non_persistent_buffers_set.add(name)

    def register_parameter(self, name, param):
        if "_parameters" not in self.__dict__:
            raise AttributeError("cannot assign parameter before Module.__init__() call")
        self._require_name(name, "parameter", "_parameters")
        if param is not None:
            if not isinstance(param, Parameter):
                raise TypeError("cannot assign '{}' object to parameter '{}' (torch.nn.Parameter or None required)".format(
                    _torch.typename(param), name))
            if param.grad_fn:
                raise ValueError("Cannot assign non-leaf Tensor to parameter '{0}'. Model parameters must be created "
                                 "explicitly. To express '{0}' as a function of another Tensor, compute the value in "
                                 "the forward() method.".format(name))
        self._parameters[name] = param

    def add_module(self, name, module):
        if not isinstance(module, Module) and module is not None:
            raise TypeError("{} is not a Module subclass".format(_torch.typename(module)))
        self._require_name(name, "module", "_modules")
        self._modules[name] = module

    def register_module(self, name, module):
        self.add_module(name, module)

    def get_extra_state(self):
        raise RuntimeError("Reached a code path in Module.get_extra_state() that should never be called. Please file an "
                           "issue at https://github.com/pytorch/pytorch/issues/new?template=bug-report.yml to report "
                           "this bug.")

    def set_extra_state(self, state):
        raise RuntimeError("Reached a code path in Module.set_extra_state() that should never be called. Please file an "
                           "issue at https://github.com/pytorch/pytorch/issues/new?template=bug-report.yml to report "
                           "this bug.")

    # ---- Calls ----

    def forward(self, *input):
        raise NotImplementedError(f"Module [{type(self).__name__}] is missing the required \"forward\" function")

    def __call__(self, *input, **kwargs):
        for hook in self._forward_pre_hooks.values():
            given = hook(self, input)
            if given is not None:
                input = given if isinstance(given, tuple) else (given,)
        result = self.forward(*input, **kwargs)
        for hook in self._forward_hooks.values():
            answer = hook(self, input, result)
            if answer is not None:
                result = answer
        return result

    def register_forward_pre_hook(self, hook):
        return _hooked(self._forward_pre_hooks, hook)

    def register_forward_hook(self, hook):
        return _hooked(self._forward_hooks, hook)

    # ---- Text ----

    def _get_name(self):
        return type(self).__name__

    def extra_repr(self):
        return ""

    def __repr__(self):
        told = self.extra_repr()
        lines = told.split("\n") if told else []
        children = []
        for name, module in self._modules.items():
            children.append("(" + name + "): " + repr(module).replace("\n", "\n  "))
        if children or len(lines) > 1:
            return self._get_name() + "(\n  " + "\n  ".join(lines + children) + "\n)"
        return self._get_name() + "(" + told + ")"

    def __dir__(self):
        names = [*object.__dir__(self), *self._parameters, *self._modules, *self._buffers]
        return sorted({name for name in names if not name[0].isdigit()})
