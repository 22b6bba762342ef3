import json
from collections import OrderedDict, namedtuple
from enum import IntEnum, Enum

class Level(IntEnum):
    LOW = 1

class Text(str):
    pass

P = namedtuple("P", "x y")
data = {"a": [1, 2.5, True, None, "x"], "b": {}, "c": [], 3: (), 1.5: -0.0, None: 1e100, True: [[], [{}]]}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps([1, [2, {"k": "v"}]], indent="\t"), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, {"a": 2}], separators=(",", ":")))
print(json.dumps("é\u2028\n\"\\\x00\x7f😀/"), json.dumps("é😀\x00\x7f", ensure_ascii=False), json.dumps("\ud800"))
print(json.dumps([float("nan"), float("inf"), -float("inf")]), json.dumps(Level.LOW), json.dumps({Level.LOW: Text("t")}), json.dumps(P(1, 2)), json.dumps(OrderedDict(z=1, y=2)), json.dumps(10 ** 30), json.dumps(0.1 + 0.2))
print(json.dumps([1, 2], indent=0), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps(3, indent=2), json.dumps([1], indent=1, separators=("; ", " = ")))
print(json.dumps({"k": {1, 2}}, default=sorted), json.dumps(object, default=lambda o: {"type": o.__name__}), json.dumps({(1,): 2, "a": 1}, skipkeys=True))

class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)

print(json.dumps({"z": 1 + 2j}, cls=Encoder), Encoder().encode([2j]), "".join(json.JSONEncoder(indent=1).iterencode({"a": [1]})))

class Sink:
    def __init__(self):
        self.text = ""
    def write(self, text):
        self.text += text

sink = Sink()
json.dump({"a": 1}, sink, indent=1)
print(sink.text)
loop = [1]
loop.append(loop)
def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
told(lambda: json.dumps(loop))
told(lambda: json.dumps({1, 2}))
told(lambda: json.dumps({(1, 2): 3}))
told(lambda: json.dumps(b"x"))
told(lambda: json.dumps([float("nan")], allow_nan=False))
told(lambda: json.dumps({1: 2, "a": 3}, sort_keys=True))
told(lambda: json.dumps(1j, cls=Encoder))
told(lambda: json.dumps(set(), cls=Encoder))
json.dumps(Enum)
