# Neither calls __init__.
import copy

calls = []


class Thing:
    def __init__(self):
        calls.append('init')
        self.parts = [1]

    def __new__(cls):
        calls.append('new')
        return super().__new__(cls)


a = Thing()
b = copy.copy(a)
c = copy.deepcopy(a)
print(calls, b.parts is a.parts, c.parts is a.parts)
