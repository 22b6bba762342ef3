# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Whether operations are recorded for gradients, as in PyTorch 1.13: no_grad, enable_grad, set_grad_enabled."""
from _torch import is_grad_enabled as _is_enabled, refuse as _refuse, set_grad_mode as _set
from functools import wraps as _wraps


class _DecoratorContextManager:
    def __call__(self, func):
        @_wraps(func)
        def decorate_context(*args, **kwargs):
            with self.clone():
                answer = func(*args, **kwargs)
                if type(answer).__name__ == "generator":
                    _refuse("a generator function under torch.no_grad()")
                return answer
        return decorate_context

    def clone(self):
        return type(self)()


class no_grad(_DecoratorContextManager):
    def __init__(self):
        self.prev = False

    def __enter__(self):
        self.prev = _is_enabled()
        _set(False)

    def __exit__(self, exc_type, exc_value, traceback):
        _set(self.prev)


class enable_grad(_DecoratorContextManager):
    def __enter__(self):
        self.prev = _is_enabled()
        _set(True)

    def __exit__(self, exc_type, exc_value, traceback):
        _set(self.prev)


class set_grad_enabled(_DecoratorContextManager):
    def __init__(self, mode):
        self.prev = _is_enabled()
        _set(mode)
        self.mode = mode

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        _set(self.prev)

    def clone(self):
        return type(self)(self.mode)
