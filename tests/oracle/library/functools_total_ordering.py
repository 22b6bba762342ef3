from functools import total_ordering

def of(op):
    def compare(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return op(self.v, other.v)
    return compare

made = []
for name, op in [("__lt__", lambda a, b: a < b), ("__le__", lambda a, b: a <= b), ("__gt__", lambda a, b: a > b), ("__ge__", lambda a, b: a >= b)]:
    class V:
        def __init__(self, v):
            self.v = v
        __eq__ = of(lambda a, b: a == b)
    setattr(V, name, of(op))
    V = total_ordering(V)
    made.append(V)
    a, b, c = V(1), V(2), V(1)
    print(name, a < b, a <= b, a > b, a >= b, a < c, a <= c, a > c, a >= c, b < a, b <= a, b > a, b >= a)
    try:
        a < 3
    except TypeError as error:
        print(error)
    print(V.__gt__(a, 3), V.__le__(a, "x"))
del op, of, made
try:
    @total_ordering
    class Nothing:
        pass
except ValueError as error:
    print(error)

@total_ordering
class Student:
    def __init__(self, name, grade):
        self.name, self.grade = name, grade
    def __eq__(self, other):
        return self.grade == other.grade
    def __lt__(self, other):
        return self.grade < other.grade

s = sorted([Student("a", 3), Student("b", 1)])
print([x.name for x in s], s[0] <= s[1], max(s).name)
