import copy


class Forgetful:
    def __init__(self):
        self.items = [1]
        self.cache = {'a': []}

    def __deepcopy__(self, memo):
        made = type(self).__new__(type(self))
        made.items = copy.deepcopy(self.items, memo)
        return made

    def __copy__(self):
        made = type(self)()
        made.items = self.items
        return made


class Sharing:
    def __init__(self):
        self.parts = [[1], [2]]
        self.own = [3]

    def __deepcopy__(self, memo):
        made = type(self)()
        made.parts = self.parts
        made.own = copy.deepcopy(self.own, memo)
        return made

    def __copy__(self):
        return copy.deepcopy(self)


class Stated:
    def __init__(self):
        self.path, self.handle = ['p'], ['h']

    def __getstate__(self):
        return {'path': self.path}


class Reduced:
    def __init__(self, name):
        self.name = name
        self.seen = [name]

    def __reduce_ex__(self, protocol):
        return Reduced, (self.name,)


class Slotted:
    __slots__ = ('left', 'right', '__dict__')

    def __deepcopy__(self, memo):
        made = Slotted()
        made.left = self.left
        return made


class Itself:
    def __deepcopy__(self, memo):
        return self


f = Forgetful()
f2 = copy.deepcopy(f)
f3 = copy.copy(f)
s = Sharing()
s2 = copy.deepcopy(s)
s3 = copy.copy(s)
a = Stated()
a2 = copy.deepcopy(a)
a3 = copy.copy(a)
r = Reduced('n')
r2 = copy.deepcopy(r)
r3 = copy.copy(r)
k = Slotted()
k.left, k.right, k.more = [1], [2], [3]
k2 = copy.deepcopy(k)
i = Itself()
i.tags = [1]
i2 = copy.deepcopy(i)
every = [f, s, i, (1, 2), [3]]
every2 = copy.deepcopy(every)
every3 = copy.copy(every)
plain = [(1, 2), [3]]
plain2 = copy.deepcopy(plain)
memo = {id(f): f}
few = copy.deepcopy([f, [1]], memo)
