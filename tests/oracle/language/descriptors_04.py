# One descriptor for all objects of a class: its state is shared.
class Shared:
    def __init__(self):
        self.value = []

    def __get__(self, obj, owner):
        return self.value

    def __set__(self, obj, value):
        self.value = value


class Thing:
    items = Shared()


a, b = Thing(), Thing()
a.items.append(1)
print(b.items)
b.items = ['new']
print(a.items, a.items is b.items, vars(a))
Thing.items = 'replaced'
print(a.items)
