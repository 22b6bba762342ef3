# A ring of objects, entered anywhere.
import copy


class Link:
    def __init__(self, n):
        self.n, self.next, self.prev = n, None, None


ring = [Link(i) for i in range(3)]
for i, link in enumerate(ring):
    link.next, link.prev = ring[(i + 1) % 3], ring[i - 1]
new = copy.deepcopy(ring[1])
print(new.n, new.next.n, new.next.next.n, new.next.next.next is new, new.prev.next is new)
both = copy.deepcopy(ring)
print(both[0].next is both[1], both[0].prev is both[2], both[0] is ring[0])
