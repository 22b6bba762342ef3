# A list as value is one list.
from enum import Enum


class Shape(Enum):
    ROUND = ['circle']
    FLAT = ['square', 'line']

    def __init__(self, *names):
        self.count = len(names)


Shape.ROUND.value.append('ball')
print(Shape.ROUND.value, Shape(['circle', 'ball']) is Shape.ROUND, Shape.FLAT.count, Shape.ROUND.count)


class Planet(Enum):
    EARTH = (1.0, 'blue')
    MARS = (0.1, 'red')

    def __init__(self, mass, colour):
        self.mass, self.colour = mass, colour


print(Planet.MARS.mass, Planet.EARTH.colour, Planet((0.1, 'red')).name)
