import heapq
from bisect import insort, bisect_left, bisect
from itertools import count
from dataclasses import dataclass, field

@dataclass(order=True)
class Task:
    priority: int
    payload: list = field(compare=False)

queue = []
for p, name in [(3, "c"), (1, "a"), (2, "b"), (1, "aa")]:
    heapq.heappush(queue, Task(p, [name]))
print([t.payload for t in queue], heapq.heappop(queue), len(queue))
order = count()
entries = [(5, next(order), ["five"]), (1, next(order), ["one"]), (5, next(order), ["again"])]
heapq.heapify(entries)
print(entries, [heapq.heappop(entries)[2][0] for _ in range(3)])

def dijkstra(graph, start):
    best, heap = {start: 0}, [(0, start)]
    while heap:
        cost, node = heapq.heappop(heap)
        if cost > best[node]:
            continue
        for other, weight in graph[node].items():
            if cost + weight < best.get(other, float("inf")):
                best[other] = cost + weight
                heapq.heappush(heap, (best[other], other))
    return best

print(dijkstra({"a": {"b": 1, "c": 4}, "b": {"c": 2, "d": 6}, "c": {"d": 1}, "d": {}}, "a"))
print(heapq.nsmallest(2, [Task(2, [1]), Task(1, [2]), Task(3, [3])]), heapq.nlargest(1, "hello"), list(heapq.merge([1, 3], [2, 4], reverse=False)), list(heapq.merge([3, 1], [4, 2], reverse=True)))
m = heapq.merge([[1], [3]], [[2]])
print(next(m), list(m), heapq.nsmallest(3, [5, 1], key=lambda x: -x), heapq.nlargest(5, []), heapq.nlargest(-1, [1]))
scores = []
for s in [50, 80, 65, 80, 20]:
    insort(scores, s)
print(scores, bisect(scores, 80), bisect_left(scores, 80), bisect_left([], 1), bisect([1, 2, 3], 2, hi=1))
class Rev:
    def __init__(self, v):
        self.v = v
    def __lt__(self, other):
        return self.v > other.v
    def __repr__(self):
        return f"R{self.v}"
h = [Rev(i) for i in (1, 5, 3)]
heapq.heapify(h)
heapq.heappush(h, Rev(4))
print(h, heapq.heappushpop(h, Rev(9)), heapq.heapreplace(h, Rev(0)), h)
heapq.heappush([1, 2], None)
