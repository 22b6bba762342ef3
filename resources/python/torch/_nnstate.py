# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""The state dict of a torch.nn.Module: taken, and loaded back."""
from collections import OrderedDict as _OrderedDict, namedtuple as _namedtuple
from collections.abc import Mapping as _Mapping

import torch as _torch


class _IncompatibleKeys(_namedtuple("IncompatibleKeys", ["missing_keys", "unexpected_keys"])):
    def __repr__(self):
        if self.missing_keys or self.unexpected_keys:
            return super().__repr__()
        return "<All keys matched successfully>"

    __str__ = __repr__


def _listed(keys):
    return ", ".join('"{}"'.format(key) for key in keys)


def _has_own(module, name):
    return getattr(type(module), name) is not getattr(_torch.nn.Module, name)


class State:
    _version = 1

    # ---- Taking it ----

    def _lasting_buffers(self):
        return [(name, value) for name, value in self._buffers.items() if name not in self._non_persistent_buffers_set]

    def _save_to_state_dict(self, destination, prefix, keep_vars):
        for name, value in [*self._parameters.items(), *self._lasting_buffers()]:
            if value is not None:
                destination[prefix + name] = value if keep_vars else value.detach()
        if _has_own(self, "get_extra_state"):
            destination[prefix + "_extra_state"] = self.get_extra_state()

    def state_dict(self, *args, destination=None, prefix="", keep_vars=False):
        if args:
            from _torch import refuse
            refuse("positional arguments of state_dict()")
        if destination is None:
            destination = _OrderedDict()
            destination._metadata = _OrderedDict()
        if hasattr(destination, "_metadata"):
            destination._metadata[prefix[:-1]] = {"version": self._version}
        self._save_to_state_dict(destination, prefix, keep_vars)
        for name, module in self._modules.items():
            if module is not None:
                module.state_dict(destination=destination, prefix=prefix + name + ".", keep_vars=keep_vars)
        return destination

    # ---- Loading it ----

    def _load_from_state_dict(self, state_dict, prefix, local_metadata, strict, missing_keys, unexpected_keys,
                              error_msgs):
        own = {name: value for name, value in [*self._parameters.items(), *self._lasting_buffers()]
               if value is not None}
        for name, value in own.items():
            key = prefix + name
            if key in state_dict:
                _load(value, key, state_dict[key], error_msgs)
            elif strict:
                missing_keys.append(key)
        extra = prefix + "_extra_state"
        if _has_own(self, "set_extra_state"):
            if extra in state_dict:
                self.set_extra_state(state_dict[extra])
            elif strict:
                missing_keys.append(extra)
        elif strict and extra in state_dict:
            unexpected_keys.append(extra)
        if not strict:
            return
        for key in state_dict:
            if key.startswith(prefix) and key != extra:
                first = key[len(prefix):].split(".", 1)[0]
                if first not in self._modules and first not in own:
                    unexpected_keys.append(key)

    def load_state_dict(self, state_dict, strict=True):
        if not isinstance(state_dict, _Mapping):
            raise TypeError("Expected state_dict to be dict-like, got {}.".format(type(state_dict)))
        missing, unexpected, errors = [], [], []
        metadata = getattr(state_dict, "_metadata", None)
        given = _OrderedDict(state_dict)
        if metadata is not None:
            given._metadata = metadata

        def load(module, state, prefix):
            version = {} if metadata is None else metadata.get(prefix[:-1], {})
            module._load_from_state_dict(state, prefix, version, True, missing, unexpected, errors)
            for name, child in module._modules.items():
                if child is not None:
                    inner = prefix + name + "."
                    load(child, {key: value for key, value in state.items() if key.startswith(inner)}, inner)

        load(self, given, "")
        if strict and unexpected:
            errors.insert(0, "Unexpected key(s) in state_dict: {}. ".format(_listed(unexpected)))
        if strict and missing:
            errors.insert(0, "Missing key(s) in state_dict: {}. ".format(_listed(missing)))
        if errors:
            raise RuntimeError("Error(s) in loading state_dict for {}:\n\t{}".format(type(self).__name__,
                                                                                 "\n\t".join(errors)))
        return _IncompatibleKeys(missing, unexpected)


def _load(value, key, given, errors):
    """Into a parameter or buffer of a module."""
    if not isinstance(given, _torch.Tensor):
        errors.append('While copying the parameter named "{}", expected torch.Tensor or Tensor-like object from '
                      'checkpoint but received {}'.format(key, type(given)))
        return
    if value.dim() == 0 and given.dim() == 1: # as old files have it
        given = given[0]
    if given.shape != value.shape:
        errors.append('size mismatch for {}: copying a param with shape {} from checkpoint, the shape in current model '
                      'is {}.'.format(key, given.shape, value.shape))
        return
    with _torch.no_grad():
        value.copy_(given)
