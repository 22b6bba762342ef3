# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""abc, as in Python 3.11: ABC, ABCMeta with virtual subclasses, abstractmethod and its old relatives.

The caches hold classes strongly.
"""
from _types import builtin_class, builtin_function

__all__ = ["ABC", "ABCMeta", "abstractclassmethod", "abstractmethod", "abstractproperty", "abstractstaticmethod",
           "get_cache_token", "update_abstractmethods"]


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


@builtin_class
class _abc_data:
    """What an abstract class knows of its virtual subclasses."""
    __slots__ = ("registered", "answers", "token")

    def __init__(self):
        self.registered, self.answers, self.token = [], {}, 0

    def answer(self, cls):
        """What was found earlier, unless a class was registered anywhere since."""
        if self.token != ABCMeta._token:
            self.answers, self.token = {}, ABCMeta._token
        return self.answers.get(cls)


_abc_data.__module__ = "_abc"


class ABCMeta(type):
    _token = 0

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _find_abstract_methods(cls)
        cls._abc_impl = _abc_data()
        return cls

    def __call__(cls, *args, **kwargs):
        # What object.__new__ says; the classes of C that have a __new__ of their own, such as tuple, say nothing.
        plain = cls.__new__ is object.__new__
        if cls.__abstractmethods__ and (plain or hasattr(cls.__new__, "__code__")):
            if plain and cls.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f"{cls.__name__}() takes no arguments")
            missing = sorted(cls.__abstractmethods__)
            raise TypeError(f"Can't instantiate abstract class {cls.__name__} with abstract method"
                            f"{'s' if len(missing) > 1 else ''} {', '.join(missing)}")
        return super().__call__(*args, **kwargs)

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if not issubclass(subclass, cls):
            if issubclass(cls, subclass):
                raise RuntimeError("Refusing to create an inheritance cycle")
            cls._abc_impl.registered.append(subclass)
            ABCMeta._token += 1
        return subclass

    def __instancecheck__(cls, instance):
        told = instance.__class__
        return cls.__subclasscheck__(told) or type(instance) is not told and cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        known = cls._abc_impl.answer(subclass)
        if known is None:
            known = _is_subclass(cls, subclass)
            cls._abc_impl.answer(subclass)
            cls._abc_impl.answers[subclass] = known
        return known


def _is_subclass(cls, subclass):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        return answer
    return (cls in subclass.__mro__ or any(issubclass(subclass, one) for one in cls._abc_impl.registered)
            or any(issubclass(subclass, one) for one in cls.__subclasses__()))


def _is_abstract(value):
    return getattr(value, "__isabstractmethod__", False)


def _find_abstract_methods(cls):
    names = {name for name, value in cls.__dict__.items() if _is_abstract(value)}
    for base in cls.__bases__:
        names.update(name for name in getattr(base, "__abstractmethods__", ()) if _is_abstract(getattr(cls, name, None)))
    cls.__abstractmethods__ = frozenset(names)


def update_abstractmethods(cls):
    """To be called when methods were added to an abstract class after it was made."""
    if hasattr(cls, "__abstractmethods__"):
        _find_abstract_methods(cls)
    return cls


@builtin_function
def get_cache_token():
    return ABCMeta._token


class ABC(metaclass=ABCMeta):
    __slots__ = ()
