# Comparing: less, greater, and their mirror.
log = []


class A:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        log.append('lt')
        return self.n < other.n

    def __le__(self, other):
        log.append('le')
        return self.n <= other.n


a, b = A(1), A(2)
print(a < b, a > b, a <= b, a >= b, log)
log.clear()
print([x.n for x in sorted([A(3), A(1), A(2)])], max(A(1), A(5)).n, len(log) > 2)
try:
    a < 3
except AttributeError as error:
    print(error)
try:
    object() < object()
except TypeError as error:
    print(error)
