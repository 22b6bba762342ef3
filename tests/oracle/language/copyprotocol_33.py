# Classes, metaclasses and functions are not copied.
import copy


class Meta(type):
    def __copy__(cls):
        return 'never asked'

    def __deepcopy__(cls, memo):
        return 'nor this'


class Thing(metaclass=Meta):
    parts = [1]


def f(x=[1]):
    return x


held = {'cls': Thing, 'f': f, 'lambda': lambda: f, 'builtin': len, 'meta': Meta, 'method': [].append}
a, b = copy.copy(Thing), copy.deepcopy(Thing)
new = copy.deepcopy({k: v for k, v in held.items() if k != 'method'})
print(a is Thing, b is Thing, all(new[k] is held[k] for k in new), new['f']() is f())
