# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""types, as in Python 3.11: the classes of Python's own objects, new_class(), resolve_bases(), DynamicClassAttribute.

Left out: what belongs to code, frames, tracebacks and coroutines, and two kinds of descriptors of C.
"""
import _types
from _types import MappingProxyType, SimpleNamespace

__all__ = ["BuiltinFunctionType", "BuiltinMethodType", "DynamicClassAttribute",
           "EllipsisType", "FunctionType", "GeneratorType", "GenericAlias", 
           "LambdaType", "MappingProxyType", "MemberDescriptorType", "MethodDescriptorType", "MethodType",
           "MethodWrapperType", "ModuleType", "new_class", "NoneType", "NotImplementedType", "prepare_class",
           "resolve_bases", "SimpleNamespace", "UnionType", "WrapperDescriptorType"]

NoneType, EllipsisType, NotImplementedType = type(None), type(...), type(NotImplemented)
ModuleType = type(_types)
BuiltinFunctionType = BuiltinMethodType = type(len)
GenericAlias = type(list[int])
UnionType = type(int | str)


def _function():
    yield


class _Class:
    __slots__ = ("slot",)

    def method(self):
        pass


FunctionType = LambdaType = type(_function)
GeneratorType = type(_function())
MethodType = type(_Class().method)
MemberDescriptorType = type(_Class.__dict__["slot"])
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
del _function, _Class


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Makes a class as a class statement would; `exec_body` fills its namespace."""
    resolved = resolve_bases(bases)
    metaclass, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    namespace.setdefault("__module__", __name__)  # real Python finds it in the caller's frame, which is this module's
    return metaclass(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    """The bases, with what stands for classes (such as `Generic[T]`) replaced by them."""
    resolved = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            resolved.append(base)
        else:
            resolved.extend(base.__mro_entries__(bases))
    same = len(resolved) == len(bases) and all(one is other for one, other in zip(resolved, bases))
    return bases if same else tuple(resolved)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    metaclass = kwds.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(metaclass, type):
        for base in bases:
            if issubclass(type(base), metaclass):
                metaclass = type(base)
            elif not issubclass(metaclass, type(base)):
                raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                                "of the metaclasses of all its bases")
    prepare = getattr(metaclass, "__prepare__", None)
    return metaclass, prepare(name, bases, **kwds) if prepare else {}, kwds


class DynamicClassAttribute:
    """A property of instances that the class itself does not have."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, self.__doc__ or fget.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)
