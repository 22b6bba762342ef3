# A list on the class is one list for all.
class Basket:
    items = []

    def put(self, x):
        self.items.append(x)


a, b = Basket(), Basket()
a.put(1)
b.put(2)
print(a.items, a.items is b.items, Basket.items, vars(a))
a.items = ['own']
a.put(3)
print(a.items, b.items)
a.items += [4]
b.items += [5]
print(a.items, b.items, Basket.items, 'items' in vars(b))
