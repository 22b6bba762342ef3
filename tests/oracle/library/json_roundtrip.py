import json
from dataclasses import dataclass, field, asdict

@dataclass
class Layer:
    name: str
    size: int
    weights: list = field(default_factory=list)

@dataclass
class Net:
    layers: list
    meta: dict = field(default_factory=dict)

net = Net([Layer("a", 2, [0.1, -1e-7]), Layer("b", 1)], {"é": None, "n": 3})
text = json.dumps(asdict(net), indent=2, sort_keys=True)
print(text)
back = json.loads(text)
restored = Net([Layer(**l) for l in back["layers"]], back["meta"])
print(restored == net, restored.layers[0].weights is net.layers[0].weights)
shared = [1]
doc = {"x": shared, "y": shared}
copied = json.loads(json.dumps(doc))
copied["x"].append(2)
print(copied, doc, copied["x"] is copied["y"])

def hook(d):
    return Layer(**d) if set(d) == {"name", "size", "weights"} else d

typed = json.loads(text, object_hook=hook)
print(typed["layers"][0] == net.layers[0], type(typed["layers"][1]).__name__)

class SetEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        if isinstance(o, Layer):
            return asdict(o)
        return super().default(o)

print(json.dumps({"s": {3, 1}, "l": net.layers[1]}, cls=SetEncoder), json.dumps([1, 2.0, "x", None, True], separators=(",", ":")))
print(json.loads("1e3"), json.loads("123456789012345678901234567890"), json.loads('"\\u0041"'), json.loads(' [ ] '), json.loads('{"a": {}}'))
try:
    json.dumps({"l": net})
except TypeError as error:
    print(error)
try:
    json.loads('{"layers": [1, 2}')
except json.JSONDecodeError as error:
    print(error, error.doc[error.pos])
