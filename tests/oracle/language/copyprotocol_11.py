# The state that Python itself takes.
class Plain:
    pass


class Slotted:
    __slots__ = 'a', 'b'


class Both(Slotted):
    pass


p, s, b = Plain(), Slotted(), Both()
print(p.__getstate__(), s.__getstate__(), b.__getstate__())
p.x = s.a = b.a = b.y = 1
print(p.__getstate__(), s.__getstate__(), b.__getstate__())
print(p.__getstate__() is p.__dict__, p.__reduce_ex__(4)[1:])
