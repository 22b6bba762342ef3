# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""contextlib, as in Python 3.11: contextmanager, ContextDecorator, closing, suppress, nullcontext, ExitStack,
AbstractContextManager, redirect_stdout, redirect_stderr.

Left out: what belongs to coroutines, and chdir, which changes the process.
"""
from abc import ABC, abstractmethod
from collections import deque
from functools import wraps
import sys
import types

__all__ = ["contextmanager", "closing", "nullcontext", "AbstractContextManager", "ContextDecorator", "ExitStack",
           "redirect_stdout", "redirect_stderr", "suppress"]


class AbstractContextManager(ABC):
    __class_getitem__ = classmethod(types.GenericAlias)

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is not AbstractContextManager:
            return NotImplemented
        for name in ("__enter__", "__exit__"):
            if next((base.__dict__[name] for base in other.__mro__ if name in base.__dict__), None) is None:
                return NotImplemented
        return True


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    """Helper for @contextmanager decorator."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        value = typ() if value is None else value
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value  # else it came from the body, through the generator
        except BaseException as error:
            came_through = isinstance(error, RuntimeError) and isinstance(value, StopIteration) and error.__cause__ is value
            if error is not value and not came_through:
                raise
            value.__traceback__ = traceback
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class ExitStack(AbstractContextManager):
    def __init__(self):
        self._exit_callbacks = deque()

    def _push(self, callback):
        self._exit_callbacks.append((True, callback))

    def enter_context(self, cm):
        cls = type(cm)
        try:
            enter, leave = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager "
                            "protocol") from None
        result = enter(cm)
        self._push(types.MethodType(leave, cm))
        return result

    def push(self, exit):
        leave = getattr(type(exit), "__exit__", None)
        self._push(exit if leave is None else types.MethodType(leave, exit))
        return exit

    def callback(self, callback, /, *args, **kwds):
        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._push(_exit_wrapper)
        return callback

    def pop_all(self):
        stack = type(self)()
        stack._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return stack

    def close(self):
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        current = exc
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                given = (None, None, None) if current is None else (type(current), current, current.__traceback__)
                if leave(*given):
                    current = None
            except BaseException as error:
                _follow(error, current, exc)
                current = error
        if current is not None and current is not exc:
            context = current.__context__
            try:
                raise current
            except BaseException:
                current.__context__ = context  # as if it had been raised in nested `with` statements
                raise
        return exc is not None and current is None


def _follow(error, last, first):
    """Puts the exception before this one where `with` statements inside each other would have put it: what Python
    notes by itself is the first one, which is being handled all the while."""
    while error.__context__ is not None and error.__context__ is not last:
        if error.__context__ is first:
            break
        error = error.__context__
    if error.__context__ is not last:
        error.__context__ = last


class _Redirection(AbstractContextManager):
    """Puts another stream in the place of one of sys's, and the former one back."""
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirection):
    _stream = "stdout"


class redirect_stderr(_Redirection):
    _stream = "stderr"
