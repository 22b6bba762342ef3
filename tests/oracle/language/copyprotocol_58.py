# Copies of methods.
import copy
class A:
    def __init__(self):
        self.xs = []
    def add(self, x):
        self.xs.append(x)
    @classmethod
    def make(cls):
        return cls()
    @staticmethod
    def st():
        return 1
a = A()
m = a.add
n = copy.copy(m)
o = copy.deepcopy(m)
n(1); o(2)
print(a.xs, n.__self__ is a, o.__self__ is a, m == n, m == o)
h = {'cb': a.add}
i = copy.copy(h)
j = copy.deepcopy(h)
k = copy.copy(A.make)
l = copy.copy(A.st)
