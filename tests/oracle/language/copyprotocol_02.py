# copy.deepcopy of an object: new parts as well.
import copy


class Thing:
    def __init__(self, name):
        self.name = name
        self.tags = [['inner']]


a = Thing('a')
b = copy.deepcopy(a)
b.tags[0].append('only b')
print(a.tags, b.tags, b.tags is a.tags)
