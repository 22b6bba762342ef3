# A list needs a factory.
from dataclasses import dataclass, field


@dataclass
class Basket:
    owner: str
    items: list = field(default_factory=list)
    log: dict = field(default_factory=lambda: {'opened': True}, repr=False)


a, b = Basket('a'), Basket('b')
a.items.append(1)
print(a, b, a.items is b.items, a.log)
try:
    @dataclass
    class Wrong:
        items: list = []
except ValueError as error:
    print(error)
