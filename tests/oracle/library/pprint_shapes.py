import io
import pprint
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from types import SimpleNamespace

Point = namedtuple("Point", "x y")


@dataclass
class Order:
    customer: str
    lines: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False)
    parent: object = None


config = {"name": "service", "ports": [8000, 8001, 8002], "nested": {"z": 1, "a": [{"k": "v" * 30}, {"k": "w" * 30}]},
          "tuple": (1, 2), "one": ("x" * 60,), "empty": {}, "set": {3, 1, 2}, 5: None, None: True, (1, 2): 1.5}
pprint.pprint(config)
pprint.pprint(config, width=40)
pprint.pprint(config, width=40, indent=4)
pprint.pprint(config, depth=2)
pprint.pprint(config, depth=1)
print(pprint.pformat(config, sort_dicts=False))
pprint.pp({"b": 1, "a": 2})
for value in ([], [1], list(range(40)), tuple(range(40)), set(range(40)), frozenset(range(40)), "a " * 60, "line one\nline two\n" * 6, {"text": "words and more words " * 6}, ["w" * 100], b"bytes " * 30, [b"z" * 90], {"k": b"q" * 100}, set(), (), frozenset()):
    pprint.pprint(value)
    print(pprint.pformat(value, width=20))
for value in (OrderedDict([(k, "v" * 20) for k in "edcba"]), Counter({"a" * 30: 1, "b" * 30: 5, "c" * 30: 3}), defaultdict(list, {k: ["x" * 20] for k in "bac"}), deque(["d" * 30] * 4), deque(["d" * 30] * 4, maxlen=5), SimpleNamespace(a="x" * 40, b=["y" * 40], c=1), Point("x" * 60, "y" * 60), [Point(1, 2)] * 9):
    pprint.pprint(value)
    pprint.pprint([value], indent=2)
order = Order("c" * 40, ["l" * 30, "m" * 30], parent={"p": 1})
pprint.pprint(order)
pprint.pprint({"order": order, "small": Order("c")}, width=50)
loop = [1]
loop.append(loop)
print(pprint.pformat(loop).replace(str(id(loop)), "ID"), pprint.isrecursive(loop), pprint.isreadable([1]), pprint.isreadable(object()), pprint.saferepr({"b": 1, "a": 2}))
order.parent = order
print(pprint.pformat(order).replace(str(id(order)), "ID"))
out = io.StringIO()
pprint.pprint([1, {"a": 1}], stream=out)
print(repr(out.getvalue()))
print(pprint.pformat([1234567, -1000, 5], underscore_numbers=True))
printer = pprint.PrettyPrinter(indent=2, width=30)
printer.pprint({"alpha": [1, 2, 3], "beta": {"gamma": [4, 5, 6, 7, 8, 9]}})
print(printer.pformat([["x" * 10] * 3] * 2))
for wrong in (dict(indent=-1), dict(depth=0), dict(width=0)):
    try:
        pprint.pformat(1, **wrong)
    except ValueError as error:
        print(error)


class Own:
    def __repr__(self):
        return "Own(" + "z" * 90 + ")"


class Shown(dict):
    pass


pprint.pprint([Own(), Own()])
pprint.pprint(Shown({k: "v" * 30 for k in "abc"}))
pprint.pprint({1: "a", "1": "b", (1,): "c"})
pprint.pprint([[1, [2, [3, [4, [5]]]]]], depth=3)
