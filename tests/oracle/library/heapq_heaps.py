import heapq
from heapq import heappush, heappop, heapify

h = []
for x in [5, 3, 8, 1, 9, 2, 7, 3, 3]:
    heappush(h, x)
print(h)
print(heappop(h), heappop(h), h, heapq.heapreplace(h, 0), h, heapq.heappushpop(h, 4), h, heapq.heappushpop(h, -1))
l = [9, 7, 5, 3, 1, 8, 6, 4, 2, 0] * 2
heapify(l)
print(l, heapq.nlargest(3, l), heapq.nsmallest(2, l), heapq.nlargest(2, ["a", "ccc", "bb"], key=len), heapq.nsmallest(0, l))
print(list(heapq.merge([1, 4, 9], [2, 3], [0])), list(heapq.merge(["ccc", "a"], ["bb"], key=len, reverse=True)), list(heapq.merge()))
tasks = []
heappush(tasks, (2, ["write"]))
heappush(tasks, (1, ["read"]))
least = heappop(tasks)
print(least, tasks)
state = 1
big = []
for i in range(300):
    state = state * 1103515245 + 12345 & 0x7fffffff
    heappush(big, state % 50)
    if state % 3 == 0:
        heappop(big)
print(big)
for wrong in (lambda: heappop([]), lambda: heapq.heapreplace([], 1), lambda: heappush((), 1), lambda: heappop(()), lambda: heapify(3), lambda: heapq.heappushpop(3, 1)):
    try:
        wrong()
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
class Item:
    def __init__(self, n, name):
        self.n, self.name = n, name
    def __lt__(self, other):
        return self.n < other.n
items = [Item(i % 3, i) for i in range(8)]
heapify(items)
print([(i.n, i.name) for i in items])
heappush([1, "a"], 3)
heapify([1, "a"])
