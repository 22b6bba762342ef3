from dataclasses import dataclass, field, fields, asdict, replace, make_dataclass, InitVar, KW_ONLY, FrozenInstanceError, is_dataclass, MISSING, Field
from typing import ClassVar

def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

def define(text_annotations, **body):
    return dataclass(type("D", (), {"__annotations__": text_annotations, **body}))

told(lambda: define({"x": int}, x=[]))
told(lambda: define({"x": int}, x={1}))
told(lambda: define({"x": int, "y": int}, x=1))
told(lambda: define({"x": "ClassVar[int]"}, x=field(default=3)).x)
told(lambda: define({"x": ClassVar[int]}, x=field(kw_only=True)))
told(lambda: define({"x": InitVar[int]}, x=field(default_factory=list)))
told(lambda: define({}, x=field()))
told(lambda: define({"x": KW_ONLY, "y": KW_ONLY}))
told(lambda: dataclass(order=True)(type("D", (), {"__lt__": lambda s, o: 1})))
told(lambda: dataclass(frozen=True)(type("D", (), {"__delattr__": lambda s, n: 1})))
told(lambda: dataclass(unsafe_hash=True)(type("D", (), {"__hash__": lambda s: 1})))
told(lambda: field(1))
told(lambda: field(default=1, default_factory=int))
told(lambda: fields(3))
told(lambda: fields(int))
told(lambda: asdict({}))
told(lambda: replace([], x=1))
told(lambda: is_dataclass(dataclass(type("E", (), {}))))
told(lambda: define({"x": int})(1, 2))
told(lambda: define({"x": int})(y=2))
told(lambda: define({"a": int, "b": int, "c": int, "d": int})(1))
told(lambda: define({"a": int, "b": int}, b=2)())
told(lambda: make_dataclass("M", [("a", int), "a"]))
told(lambda: make_dataclass("M", ["ok", "not ok"]))
told(lambda: make_dataclass("M", [("x", int, 3), ("y", int)]))
told(lambda: dataclass(slots=True)(type("S", (), {"__slots__": (), "__annotations__": {"x": int}})))
@dataclass(frozen=True)
class P:
    x: int
told(lambda: setattr(P(1), "y", 2))
told(lambda: delattr(P(1), "x"))
told(lambda: P(1).__setattr__("x", 2))
p = P([1])
told(lambda: hash(p))
print(isinstance(fields(P)[0], Field), fields(P)[0].default is MISSING, issubclass(FrozenInstanceError, AttributeError), FrozenInstanceError.__module__)
del p.x
