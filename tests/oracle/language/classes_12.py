# A linked list with the whole protocol.
import copy


class Linked:
    class Node:
        __slots__ = ('value', 'next')

        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, values=()):
        self.head, self.size = None, 0
        for v in reversed(list(values)):
            self.push(v)

    def push(self, value):
        self.head = Linked.Node(value, self.head)
        self.size += 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def __eq__(self, other):
        return list(self) == list(other)

    def __repr__(self):
        return f'Linked({list(self)})'


a = Linked([[1], 2])
b, c = copy.copy(a), copy.deepcopy(a)
b.push(0)
print(a, b, c, len(a), len(b), a == c, b.head.next is a.head, c.head.value is a.head.value)
