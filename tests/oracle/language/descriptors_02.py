# Which goes first: class, object, or neither.
class Data:
    def __get__(self, obj, owner):
        return 'data'

    def __set__(self, obj, value):
        obj.__dict__['seen'] = value


class NonData:
    def __get__(self, obj, owner):
        return 'nondata' if obj else 'from class ' + owner.__name__


class Thing:
    d = Data()
    n = NonData()


t = Thing()
print(t.d, t.n, Thing.n)
t.__dict__['d'] = t.__dict__['n'] = 'own'
print(t.d, t.n)
t.d = 'set'
print(t.d, vars(t))
try:
    del t.d
except AttributeError as error:
    print(error)
