from enum import Enum, Flag, IntEnum, auto, unique
import copy
from dataclasses import dataclass, field
from collections import defaultdict, Counter

@unique
class Op(Enum):
    ADD = "+"
    SUB = "-"
    def apply(self, a, b):
        return {Op.ADD: a + b, Op.SUB: a - b}[self]

@dataclass
class Expr:
    op: Op = Op.ADD
    args: list = field(default_factory=list)
    def value(self):
        values = [a.value() if isinstance(a, Expr) else a for a in self.args]
        return self.op.apply(*values)

e = Expr(Op.SUB, [Expr(args=[1, 2]), 5])
f = copy.deepcopy(e)
f.args[0].op = Op.SUB
print(e.value(), f.value(), f.op is e.op, e)
counts = Counter(op for op in (Op.ADD, Op.SUB, Op.ADD))
groups = defaultdict(list)
for name, op in Op.__members__.items():
    groups[op].append(name.lower())
print(counts, dict(groups), Op("+"), Op["SUB"].value, {op.name: op.value for op in Op})

class Light(Enum):
    RED = 30
    GREEN = 45
    AMBER = 5
    def __init__(self, seconds):
        self.seconds = seconds
        self.log = []
    def succ(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]

light = Light.RED
for _ in range(4):
    light.log.append(light.name)
    light = light.succ()
print(light, [l.log for l in Light], sum(l.seconds for l in Light), Light(45))
nested = {"state": [Light.RED, {"next": Light.GREEN}]}
c = copy.deepcopy(nested)
print(c["state"][0] is Light.RED, c["state"][1] is nested["state"][1], Light.RED.__class__, Light.RED.__doc__, isinstance(Light.RED.log, list))
class Err(Enum):
    NOT_FOUND = (404, "not found")
    @property
    def code(self):
        return self.value[0]
    def __repr__(self):
        return f"Err<{self.code}>"
    def __eq__(self, other):
        return self.code == other
    __hash__ = Enum.__hash__
print(Err.NOT_FOUND, [Err.NOT_FOUND], Err.NOT_FOUND == 404, f"{Err.NOT_FOUND!r} {Err.NOT_FOUND.name}")
Light.RED.seconds = 99
Light.BLUE
