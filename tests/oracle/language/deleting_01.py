# Names, items, slices, attributes.
class Box:
    pass


box = Box()
box.a, box.b = 1, [2]
things = [0, 1, 2, 3, 4, 5]
named = {'a': 1, 'b': 2}
x = y = things
del box.a, things[0], things[1:3], named['a'], x
print(vars(box), y, named)
try:
    del box.a
except AttributeError as error:
    print(error)
try:
    del named['a']
except KeyError as error:
    print(error)
