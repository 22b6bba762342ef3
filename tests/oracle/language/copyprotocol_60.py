# What a copy takes over as it is: the arguments of an error, the state of a partial; dict.fromkeys of derived classes.
import copy
import functools
import pickle
from collections import defaultdict


class Two(Exception):
    def __init__(self, one, two):
        super().__init__(one, two)
        self.two = two


class Plain(ValueError):
    pass


for error in (ValueError(1, [2]), ValueError(), KeyError('a'), Plain('x'), Two(1, 2)):
    shallow, deep = copy.copy(error), copy.deepcopy(error)
    print(type(error).__name__, shallow.args is error.args, deep.args is error.args, shallow.args, vars(shallow))


def f(*args, **kwargs):
    return args, kwargs


class Partial(functools.partial):
    pass


part = functools.partial(f, 1, x=2)
part.note = 'n'
again = pickle.loads(pickle.dumps(part))
print(again(5), again.note, again.args, again.keywords, type(again).__name__, part.__reduce__()[2][1:])
derived = pickle.loads(pickle.dumps(Partial(f, 3)))
print(derived(4), type(derived).__name__)
part.__setstate__((f, (9,), {'y': 1}, {'z': 1}))
print(part(1), part.__dict__, part.z)
part.__setstate__((f, (), None, None))
print(part(1), part.__dict__, part.keywords)
for state in (1, (1, 2, 3, 4), (f, [1], {}, None), (f, (1,), [], None), (f, (1,), {})):
    try:
        part.__setstate__(state)
    except TypeError as error:
        print(error)


class Loud(dict):
    def __setitem__(self, key, value):
        print('set', key, value)
        super().__setitem__(key, value)


class Counting(dict):
    made = 0

    def __init__(self, *args):
        super().__init__(*args)
        Counting.made += 1

    @classmethod
    def fromkeys(cls, keys, value=0):
        return super().fromkeys(keys, value)


print(Loud.fromkeys('ab'), Loud.fromkeys({'x': 1}, 2), type(Loud.fromkeys([])).__name__, type(Loud().fromkeys('c')).__name__)
print(Counting.fromkeys('ab'), Counting.made, type(Counting().fromkeys('a')).__name__, Counting.made)
print(dict.fromkeys('ab', 1), {}.fromkeys('z'), type(defaultdict(int).fromkeys('a')).__name__, defaultdict.fromkeys('a'))
own = {16, 8, 0}
same = own & own
own &= own
print(list(same), list(own), list(own | own), list(own - own), list(own ^ own))
