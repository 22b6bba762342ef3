# A graph of neighbours, walked breadth first.
class City:
    def __init__(self, name):
        self.name = name
        self.near = set()


def connect(a, b):
    a.near.add(b)
    b.near.add(a)


def reach(start):
    found, level = {start}, [start]
    while level:
        level = [c for one in level for c in sorted(one.near, key=lambda c: c.name) if c not in found]
        found.update(level)
    return found


cities = {name: City(name) for name in 'ABCD'}
for pair in ('AB', 'BC', 'AC'):
    connect(*map(cities.get, pair))
print(sorted(c.name for c in reach(cities['A'])), sorted(c.name for c in cities['B'].near))
cities['A'].near -= {cities['B']}
apart = cities['A'].near & cities['C'].near
print([c.name for c in apart], cities['A'] in cities['B'].near)
