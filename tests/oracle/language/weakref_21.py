# Keys that are equal, and keys that die, in a WeakKeyDictionary.
import copy
import weakref


class Key:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return len(self.name)


def run():
    a, twin = Key('a'), Key('a')
    d = weakref.WeakKeyDictionary()
    d[a] = [1]
    d[twin] = [2]
    print(len(d), d[a], d[twin], [k is a for k in d])
    del twin
    print(len(d), d[a])
    deep = copy.deepcopy(d)
    print(list(deep)[0] is a, deep[a] is d[a], deep[a])
    refs = d.keyrefs()
    del a
    print(len(d), len(deep), refs[0]())


run()
