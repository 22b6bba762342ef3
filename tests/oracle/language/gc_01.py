# Collecting cycles on demand.
import gc
import weakref


class Node:
    pass


def ring(n):
    nodes = [Node() for _ in range(n)]
    for i, node in enumerate(nodes):
        node.next = nodes[(i + 1) % n]
    return weakref.ref(nodes[0])


r = ring(3)
print(r() is None)
gc.collect()
print(r() is None)
print(gc.isenabled() in (True, False), gc.is_tracked([]), gc.is_tracked(5))
