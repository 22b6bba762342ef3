# asdict and astuple copy deep, the fields do not.
from dataclasses import asdict, astuple, dataclass, fields


@dataclass
class Inner:
    data: list


@dataclass
class Outer:
    inner: Inner
    many: list
    named: dict


shared = [1]
a = Outer(Inner(shared), [Inner(shared), (shared,)], {'k': Inner([2])})
d, t = asdict(a), astuple(a)
flat = {f.name: getattr(a, f.name) for f in fields(a)}
print(d)
print(t)
print(d['inner']['data'] is shared, t[0][0] is shared, flat['inner'] is a.inner, type(d['many'][1]).__name__)
shared.append('later')
print(d['inner'], a.inner)
