# vars, dir, type, callable.
class Thing:
    kind = 'thing'

    def __init__(self):
        self.a, self.b = 1, [2]

    def method(self):
        pass


t = Thing()
print(vars(t), [n for n in dir(t) if not n.startswith('_')], [n for n in vars(Thing) if not n.startswith('__')])
print(type(t).__name__, type(type(t)).__name__, callable(t.method), callable(t.a), type(t.method).__name__)
vars(t)['c'] = 'through vars'
print(t.c, t.__class__ is Thing, Thing.__name__, Thing.__bases__, Thing.__dict__['kind'])
try:
    vars(3)
except TypeError as error:
    print(error)
