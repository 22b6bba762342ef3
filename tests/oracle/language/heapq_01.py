# A heap in a list, and what it shares.
import heapq

heap = []
for n, name in [(3, 'c'), (1, 'a'), (2, 'b')]:
    heapq.heappush(heap, (n, [name]))
first = heapq.heappop(heap)
first[1].append('popped')
print(first, heap[0], len(heap), heapq.nsmallest(2, [5, 1, 4]), heapq.nlargest(1, 'hello'), heapq.heappushpop(heap, (0, 'x')))
data = [5, 3, 8, 1]
heapq.heapify(data)
print(data[0], [heapq.heappop(data) for _ in range(4)], data, list(heapq.merge([1, 4], [2, 3])))
try:
    heapq.heappop(data)
except IndexError as error:
    print(error)
