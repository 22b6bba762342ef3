# Functions are descriptors, and so is all that binds.
class Thing:
    def method(self):
        return self

    @staticmethod
    def static():
        return 'static'

    @classmethod
    def cls(cls):
        return cls


t = Thing()
f = Thing.__dict__['method']
print(type(f).__name__, f.__get__(t)() is t, f.__get__(None, Thing) is f)
s, c = Thing.__dict__['static'], Thing.__dict__['cls']
print(type(s).__name__, s.__get__(t)(), type(c).__name__, c.__get__(t)() is Thing, c.__func__.__name__)
print((lambda self: self).__get__(5)(), str.upper.__get__('a')(), t.method.__func__ is f)
