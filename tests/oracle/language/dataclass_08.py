# A frozen one cannot be changed, its list can.
from dataclasses import FrozenInstanceError, dataclass, replace


@dataclass(frozen=True)
class Key:
    name: str
    parts: tuple = ()
    log: list = None


a = Key('a', (1, 2), [])
try:
    a.name = 'b'
except FrozenInstanceError as error:
    print(error, isinstance(error, AttributeError))
try:
    del a.parts
except FrozenInstanceError as error:
    print(error)
a.log.append('changed')
b = replace(a, name='b')
print(a, b, a.log is b.log, hash(Key('x')) == hash(Key('x')), {Key('x'): 1}[Key('x')])
