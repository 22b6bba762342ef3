# copy.copy of an object: a new one with the same parts.
import copy


class Thing:
    def __init__(self, name):
        self.name = name
        self.tags = []


a = Thing('a')
b = copy.copy(a)
b.name = 'b'
b.tags.append('both')
print(a.name, a.tags, b.tags is a.tags, type(b) is Thing, a.__dict__ is b.__dict__)
