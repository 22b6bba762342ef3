# Classes whose objects have room for weak references, and what __weakref__ says of one.
import weakref
from collections import deque

for base in (int, bytes, tuple, set, frozenset, list, dict, str, float, bytearray, complex, deque, object):
    cls = type('Of', (base,), {})
    one = cls()
    try:
        reference = weakref.ref(one)
        answer = reference() is one
    except TypeError as error:
        answer = error
    print(base.__name__, '__weakref__' in vars(cls), '__dict__' in vars(cls), answer)
class Plain:
    pass
print(Plain().__weakref__, hasattr(Plain(), '__weakref__'), hasattr(type('Of', (int,), {})(), '__weakref__'))
