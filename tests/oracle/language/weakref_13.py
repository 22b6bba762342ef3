# WeakMethod, since a bound method dies at once.
import weakref


class Thing:
    def hello(self):
        return 'hello'


t = Thing()
plain = weakref.ref(t.hello)
method = weakref.WeakMethod(t.hello)
print(plain(), method()(), method() == t.hello, method().__self__ is t)
del t
print(method())
del method
