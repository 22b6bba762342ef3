# __deepcopy__ is handed the memo and hands it on.
import copy


class Node:
    def __init__(self, value, other=None):
        self.value, self.other = value, other

    def __deepcopy__(self, memo):
        new = Node(copy.deepcopy(self.value, memo))
        memo[id(self)] = new
        new.other = copy.deepcopy(self.other, memo)
        return new


shared = [1]
a = Node(shared)
b = Node(shared, a)
a.other = b
c = copy.deepcopy(a)
print(c.other.other is c, c.value is c.other.value, c.value is shared, copy.copy(a).other is b)
