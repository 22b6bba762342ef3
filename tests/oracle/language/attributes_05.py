# One __dict__ for all of them.
class Borg:
    state = {}

    def __init__(self):
        self.__dict__ = self.state


a, b = Borg(), Borg()
a.x = [1]
b.y = 2
print(b.x, a.y, vars(a) is vars(b), a is b, Borg.state)
try:
    a.__dict__ = 5
except TypeError as error:
    print(error)
b.__dict__ = {}
print(vars(b), vars(a))
