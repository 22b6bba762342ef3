# __getattr__ that answers everything is asked for the hooks, too.
import copy


class Proxy:
    def __init__(self, inner):
        self.inner = inner

    def __getattr__(self, name):
        return getattr(self.inner, name)


class Careful(Proxy):
    def __getattr__(self, name):
        if name == 'inner' or name.startswith('__'):
            raise AttributeError(name)
        return getattr(self.inner, name)


a = Careful([1, 2])
b = copy.copy(a)
print(b.inner is a.inner, b.count(1))
try:
    copy.copy(Proxy([1, 2]))
except RecursionError:
    print('asked itself without end')
c = copy.deepcopy(a)
c.append(3)
print(a.inner, c.inner)
