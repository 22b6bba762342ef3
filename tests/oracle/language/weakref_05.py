# A proxy behaves as its object while that lives.
import weakref


class Box:
    def __init__(self):
        self.items = [1, 2]

    def __len__(self):
        return len(self.items)

    def first(self):
        return self.items[0]


box = Box()
p = weakref.proxy(box)
p.name = 'set through it'
print(len(p), p.first(), p.items is box.items, box.name, p.__class__.__name__, type(p).__name__)
del box
try:
    p.items
except ReferenceError as error:
    print(error)
