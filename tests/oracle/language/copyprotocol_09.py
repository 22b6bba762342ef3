# __setstate__ takes the state in its own way.
import copy


class Box:
    def __init__(self, *items):
        self.items = list(items)
        self.count = len(items)

    def __getstate__(self):
        return self.items

    def __setstate__(self, state):
        self.items = state
        self.count = len(state)
        self.restored = True


a = Box([1], 2)
b = copy.copy(a)
c = copy.deepcopy(a)
print(vars(a), vars(b), vars(c))
print(b.items is a.items, c.items is a.items, c.items[0] is a.items[0])
