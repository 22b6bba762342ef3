# replace makes a new one and shares what is not replaced.
from dataclasses import dataclass, replace


@dataclass
class Settings:
    name: str
    rates: list
    depth: int = 1


a = Settings('a', [0.1])
b = replace(a, name='b')
b.rates.append(0.2)
print(a, b, a.rates is b.rates)
c = replace(a, rates=list(a.rates), depth=5)
c.rates.clear()
print(a, c)
try:
    replace(a, wrong=1)
except TypeError as error:
    print(error)
