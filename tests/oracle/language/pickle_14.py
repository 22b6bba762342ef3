# The older binary protocols, byte by byte, and what they make of names that Python 2 knew otherwise.
import pickle
from collections import OrderedDict, UserDict, defaultdict


class Point:
    def __init__(self, x):
        self.x = x

    class Inner:
        pass


row = [1, "a"]
things = [None, True, 300, -7, 2 ** 70, 1.5, "é", b"ab", b"", (1,), (1, 2, 3, 4), [row, row], {"k": row}, {3}, frozenset([4]),
          range(2), int, str, ValueError, ConnectionError, OrderedDict(a=1), defaultdict(list), UserDict({"a": 1}), len,
          complex(1, 2), Point, Point([1]), bytearray(b"q"), Exception("x")]
for protocol in (2, 3):
    for thing in things:
        print(protocol, pickle.dumps(thing, protocol))
    back = pickle.loads(pickle.dumps([row, {"again": row}, Point(row), {1, 2}], protocol))
    print(back[0] is back[1]["again"], back[2].x is back[0], back[3], type(back[2]).__name__)
print(pickle.loads(pickle.dumps(Point.Inner, 2)) is Point.Inner, pickle.loads(pickle.dumps([range(3), b"xy", ValueError], 2)))
