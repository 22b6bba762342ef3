# A method looked up on the type, not on the object.
class Sized:
    pass


s = Sized()
s.__len__ = lambda: 5
try:
    len(s)
except TypeError as error:
    print(error)
Sized.__len__ = lambda self: 7
print(len(s), s.__len__(), bool(s), bool(Sized))
Sized.__len__ = lambda self: 0
print(bool(s))
Sized.__add__ = lambda self, other: ['added', other]
print(s + 1)
