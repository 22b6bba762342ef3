# What can be referred to weakly, and what cannot.
import weakref


class Slotted:
    __slots__ = ()


class Welcoming:
    __slots__ = '__weakref__',


class Lists(list):
    pass


for make in (Welcoming, Lists, lambda: {1}, lambda: frozenset([1]), lambda: (lambda: 0), lambda: int,
             lambda: (x for x in []), Slotted, int, list, dict, tuple, str, object, lambda: None):
    thing = make()
    try:
        weakref.ref(thing)
        print(type(thing).__name__, 'can')
    except TypeError as error:
        print(error)
del thing, make
