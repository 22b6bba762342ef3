# Factories are called each time, defaults are one.
from dataclasses import dataclass, field, fields

calls = []


def fresh():
    calls.append(len(calls))
    return [len(calls)]


@dataclass
class Box:
    items: list = field(default_factory=fresh)
    pair: tuple = ([],)
    extra: dict = field(default_factory=dict, metadata={'unit': 'cm'}, init=False)


a, b = Box(), Box()
c = Box([])
print(a.items, b.items, c.items, calls, a.pair is b.pair, a.extra is b.extra)
a.pair[0].append('shared')
print(b, fields(Box)[2].metadata['unit'], fields(Box)[0].default_factory is fresh, Box.pair is a.pair, hasattr(Box, 'items'))
try:
    Box(1, 2, 3)
except TypeError as error:
    print(error)
try:
    field(default=1, default_factory=list)
except ValueError as error:
    print(error)
