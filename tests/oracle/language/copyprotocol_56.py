# What a reduction makes for the copy alone is not taken for what it made before.
import copy


class Box:
    def __init__(self, items):
        self.items = items

    def __reduce__(self):
        return (type(self), (list(self.items),))


p = Box([1])
q = Box([2])
b = copy.deepcopy((p, q))
print(b[0].items is b[1].items, b[0].items, b[1].items)
