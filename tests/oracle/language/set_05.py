# Members that nothing but their place tells apart.
import copy


class Node:
    def __init__(self):
        self.links = []


a, b, c = Node(), Node(), Node()
a.links += [b, c]
visited = {a, b}
waiting = [c, b]
while waiting:
    node = waiting.pop()
    if node not in visited:
        visited.add(node)
        waiting += node.links
print(len(visited), c in visited, Node() in visited)
new = copy.deepcopy([visited, a, b])
print(new[1] in new[0], new[2] in new[0], a in new[0], new[1].links[0] is new[2])
groups = {'seen': frozenset(visited), 'rest': {b}}
visited.discard(a)
