from functools import singledispatch, singledispatchmethod
from collections.abc import Iterable, Sized, Mapping, MutableSequence
from abc import ABC
from enum import Enum
from typing import Union, Optional

class Animal:
    pass
class Dog(Animal):
    pass
class Cat(Animal):
    pass
class Puppy(Dog):
    pass

@singledispatch
def sound(a):
    raise NotImplementedError(type(a).__name__)

@sound.register
def _(a: Animal):
    return "..."
@sound.register
def dog_sound(a: Dog):
    return "woof"
@sound.register(Cat)
def _(a):
    return "meow"

print(sound(Animal()), sound(Dog()), sound(Puppy()), sound(Cat()), sound.dispatch(Puppy) is dog_sound, dog_sound(None))
try:
    sound(3)
except NotImplementedError as error:
    print(repr(error))

@singledispatch
def describe(x):
    return "thing"
@describe.register
def _(x: Iterable):
    return "iterable"
@describe.register
def _(x: Mapping):
    return "mapping"
@describe.register
def _(x: MutableSequence):
    return "sequence"
@describe.register
def _(x: Union[int, None]):
    return "int or none"
@describe.register
def _(x: Enum):
    return "enum"

class E(Enum):
    A = 1

print([describe(x) for x in (1, None, True, "s", [1], {}, (1,), {1}, 2.5, E.A, range(3), iter([]))])

class Printer:
    def __init__(self):
        self.out = []
    @singledispatchmethod
    def show(self, x):
        self.out.append(("any", x))
    @show.register
    def _(self, x: int):
        self.out.append(("int", x))
    @show.register(list)
    def _(self, x):
        for y in x:
            self.show(y)
    @singledispatchmethod
    @classmethod
    def build(cls, x):
        return cls, x
    @build.register
    @classmethod
    def _(cls, x: str):
        return "text", x

p = Printer()
p.show([1, "a", [2.5, True]])
print(p.out, Printer.build(3)[1], Printer.build("s"))
@singledispatch
def ambiguous(x):
    return 0
class Both(Sized, Iterable):
    def __len__(self): return 0
    def __iter__(self): return iter(())
ambiguous.register(Sized, lambda x: "sized")
ambiguous.register(Iterable, lambda x: "iterable")
print(ambiguous(Both()))
class Neither:
    def __len__(self): return 0
    def __iter__(self): return iter(())
try:
    ambiguous(Neither())
except RuntimeError as error:
    print(str(error)[:30])
