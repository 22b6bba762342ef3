# Reductions of every length.
import copy


class R:
    def __init__(self, *args):
        self.args = args

    def __reduce_ex__(self, version):
        return self.args


class Made(list):
    def __setitem__(self, key, value):
        self.append((key, value))


def setter(obj, state):
    obj.by_setter = state


for args in ((Made, ()), (Made, (), {'x': 1}), (Made, (), None, iter([1, 2])), (Made, (), None, None, iter([('k', 'v')])), (Made, (), {'x': 1}, None, None, setter),
             (Made, [], None), (5, ()), (Made, (), None, 5)):
    try:
        new = copy.copy(R(*args))
        print(new, vars(new))
    except TypeError as error:
        print(error)
