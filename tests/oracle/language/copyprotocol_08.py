# __getstate__ chooses what is taken along.
import copy


class Cached:
    def __init__(self):
        self.data = [1, 2]
        self.cache = {'sum': 3}

    def __getstate__(self):
        state = self.__dict__.copy()
        del state['cache']
        return state


a = Cached()
b = copy.copy(a)
c = copy.deepcopy(a)
print(sorted(vars(a)), sorted(vars(b)), sorted(vars(c)), b.data is a.data, c.data is a.data)
