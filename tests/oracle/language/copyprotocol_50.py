# A copy by hand through the pieces of __reduce_ex__.
class Thing:
    def __init__(self):
        self.a, self.b = 1, [2]


class Pair(tuple):
    pass


t = Thing()
make, args, state = t.__reduce_ex__(4)[:3]
new = make(*args)
print(make.__name__, args[0] is Thing, state is t.__dict__, vars(new))
new.__dict__.update(state)
print(new.b is t.b, type(new).__name__)
for thing in (Pair([1]), [1], {'k': 1}, {1}, frozenset([1]), 5, ValueError('x'), range(3), bytearray(b'a')):
    try:
        parts = thing.__reduce_ex__(4)
        print(type(thing).__name__, parts[0].__name__, len(parts))
    except TypeError as error:
        print(error)
del parts, thing
