# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Modules that hold others, as in PyTorch 1.13."""
from collections import OrderedDict as _OrderedDict
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from operator import index as _index

import torch as _torch
from _torch import refuse as _refuse
from torch.nn.modules.module import Module
from torch.nn.parameter import Parameter


def _nth(count, number):
    number = _index(number)
    if not -count <= number < count:
        raise IndexError("index {} is out of range".format(number))
    return number % count


class _Numbered(Module):
    """Children under the names of their numbers."""
    def _names(self):
        return list(self._modules)

    def _renumber(self, modules):
        self._modules = _OrderedDict([(str(i), module) for i, module in enumerate(modules)])

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules.values())

    def __dir__(self):
        return [name for name in super().__dir__() if not name.isdigit()]


class Sequential(_Numbered):
    def __init__(self, *args):
        super().__init__()
        if len(args) == 1 and isinstance(args[0], _OrderedDict):
            for name, module in args[0].items():
                self.add_module(name, module)
        else:
            for i, module in enumerate(args):
                self.add_module(str(i), module)

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return type(self)(_OrderedDict(list(self._modules.items())[idx]))
        return self._modules[self._names()[_nth(len(self), idx)]]

    def __setitem__(self, idx, module):
        setattr(self, self._names()[_nth(len(self), idx)], module)

    def __delitem__(self, idx):
        names = self._names()
        for name in names[idx] if isinstance(idx, slice) else [names[_nth(len(self), idx)]]:
            delattr(self, name)
        self._renumber(list(self._modules.values()))

    def append(self, module):
        self.add_module(str(len(self)), module)
        return self

    def extend(self, sequential):
        for module in sequential:
            self.append(module)
        return self

    def insert(self, index, module):
        _refuse("torch.nn.Sequential.insert")

    def pop(self, key):
        found = self[key]
        del self[key]
        return found

    def forward(self, input):
        for module in self:
            input = module(input)
        return input


class ModuleList(_Numbered):
    def __init__(self, modules=None):
        super().__init__()
        if modules is not None:
            self += modules

    def _name(self, idx):
        return str(_nth(len(self), idx))

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return type(self)(list(self._modules.values())[idx])
        return self._modules[self._name(idx)]

    def __setitem__(self, idx, module):
        setattr(self, self._name(idx), module)

    def __delitem__(self, idx):
        for name in self._names()[idx] if isinstance(idx, slice) else [self._name(idx)]:
            delattr(self, name)
        self._renumber(list(self._modules.values()))

    def __iadd__(self, modules):
        return self.extend(modules)

    def __add__(self, other):
        joined = ModuleList()
        for i, module in enumerate([*self, *other]):
            joined.add_module(str(i), module)
        return joined

    def insert(self, index, module):
        for i in range(len(self._modules), index, -1):
            self._modules[str(i)] = self._modules[str(i - 1)]
        self._modules[str(index)] = module

    def append(self, module):
        self.add_module(str(len(self)), module)
        return self

    def pop(self, key):
        found = self[key]
        del self[key]
        return found

    def extend(self, modules):
        if not isinstance(modules, _Iterable):
            raise TypeError("ModuleList.extend should be called with an iterable, but got " + type(modules).__name__)
        first = len(self)
        for i, module in enumerate(modules):
            self.add_module(str(first + i), module)
        return self


class ModuleDict(Module):
    def __init__(self, modules=None):
        super().__init__()
        if modules is not None:
            self.update(modules)

    def __getitem__(self, key):
        return self._modules[key]

    def __setitem__(self, key, module):
        self.add_module(key, module)

    def __delitem__(self, key):
        del self._modules[key]

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules)

    def __contains__(self, key):
        return key in self._modules

    def clear(self):
        self._modules.clear()

    def pop(self, key):
        found = self[key]
        del self[key]
        return found

    def keys(self):
        return self._modules.keys()

    def items(self):
        return self._modules.items()

    def values(self):
        return self._modules.values()

    def update(self, modules):
        if not isinstance(modules, _Iterable):
            raise TypeError("ModuleDict.update should be called with an iterable of key/value pairs, but got "
                            + type(modules).__name__)
        pairs = modules.items() if isinstance(modules, (_OrderedDict, ModuleDict, _Mapping)) else modules
        for key, module in pairs:
            self[key] = module


def _as_parameter(value):
    is_plain = isinstance(value, _torch.Tensor) and not isinstance(value, Parameter)
    return Parameter(value) if is_plain else value


class ParameterList(Module):
    def __init__(self, values=None):
        super().__init__()
        self._size = 0
        if values is not None:
            self += values

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            chosen = type(self)()
            for i in range(*idx.indices(len(self))):
                chosen.append(self[i])
            return chosen
        return getattr(self, str(_nth(len(self), idx)))

    def __setitem__(self, idx, param):
        setattr(self, str(_nth(len(self), idx)), _as_parameter(param))

    def __len__(self):
        return self._size

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def __iadd__(self, parameters):
        return self.extend(parameters)

    def append(self, value):
        number = len(self)
        self._size += 1
        self[number] = value
        return self

    def extend(self, values):
        if not isinstance(values, _Iterable) or isinstance(values, _torch.Tensor):
            raise TypeError("ParameterList.extend should be called with an iterable, but got " + type(values).__name__)
        for value in values:
            self.append(value)
        return self

    def extra_repr(self):
        lines = []
        for i, value in enumerate(self):
            if isinstance(value, _torch.Tensor):
                size = "x".join(str(n) for n in value.size())
                kind = "Parameter" if isinstance(value, Parameter) else "Tensor"
                lines.append("  ({}): {} containing: [{} of size {}]".format(i, kind, value.dtype, size))
            else:
                lines.append("  ({}): Object of type: {}".format(i, type(value).__name__))
        return "\n".join(lines)

    def __call__(self, *args, **kwargs):
        raise RuntimeError("ParameterList should not be called.")


class ParameterDict(Module):
    def __init__(self, parameters=None):
        super().__init__()
        self._keys = {}
        if parameters is not None:
            self.update(parameters)

    def _key_to_attr(self, key):
        if not isinstance(key, str):
            raise TypeError("Index given to ParameterDict cannot be used as a key as it is not a string (type is '{}'). "
                            "Open an issue on github if you need non-string keys.".format(type(key).__name__))
        return key

    def __getitem__(self, key):
        return getattr(self, self._key_to_attr(key))

    def __setitem__(self, key, value):
        self._keys[key] = None
        setattr(self, self._key_to_attr(key), _as_parameter(value))

    def __delitem__(self, key):
        del self._keys[key]
        delattr(self, self._key_to_attr(key))

    def __len__(self):
        return len(self._keys)

    def __iter__(self):
        return iter(self._keys)

    def __contains__(self, key):
        return key in self._keys

    def keys(self):
        return self._keys.keys()

    def items(self):
        return ((key, self[key]) for key in self._keys)

    def values(self):
        return (self[key] for key in self._keys)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def pop(self, key):
        found = self[key]
        del self[key]
        return found

    def update(self, parameters):
        if not isinstance(parameters, _Iterable):
            raise TypeError("ParametersDict.update should be called with an iterable of key/value pairs, but got "
                            + type(parameters).__name__)
        if isinstance(parameters, (_OrderedDict, ParameterDict)):
            pairs = parameters.items()
        elif isinstance(parameters, _Mapping):
            pairs = sorted(parameters.items())
        else:
            pairs = parameters
        for key, value in pairs:
            self[key] = value

    def extra_repr(self):
        lines = []
        for key, value in self.items():
            if isinstance(value, _torch.Tensor):
                size = "x".join(str(n) for n in value.size())
                kind = "Parameter" if isinstance(value, Parameter) else "Tensor"
                lines.append("  ({}): {} containing: [{} of size {}]".format(key, kind, _torch.typename(value), size))
            else:
                lines.append("  ({}): Object of type: {}".format(key, type(value).__name__))
        return "\n".join(lines)

    def __call__(self, input):
        raise RuntimeError("ParameterDict should not be called.")
