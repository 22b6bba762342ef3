# What cannot be copied, with its message.
import copy
import math


def g():
    yield 1


things = {'generator': g(), 'expression': (x for x in []), 'module': math, 'view': {}.keys(), 'items': {}.items(),
          'memory': memoryview(b'ab')}
for name, thing in things.items():
    for way in (copy.copy, copy.deepcopy):
        try:
            way(thing)
        except TypeError as error:
            print(name, way.__name__, error)
try:
    copy.deepcopy({'deep': [1, (2, math)]})
except TypeError as error:
    print(error)
del things, thing
