# Hooks are looked for on the class for copying, and self can be given back.
import copy


class Fixed:
    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


f = Fixed()
f.parts = [1]
group = [f, [f]]
new = copy.deepcopy(group)
print(copy.copy(f) is f, new[0] is f, new[1][0] is f, new[1] is group[1])
plain = type('Plain', (), {})()
plain.__copy__ = lambda: 'from the object'
print(type(copy.copy(plain)).__name__)
