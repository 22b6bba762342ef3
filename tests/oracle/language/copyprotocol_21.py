# Slots are copied, those not filled stay so.
import copy


class Pair:
    __slots__ = ('left', 'right')


a = Pair()
a.left = [1]
b = copy.copy(a)
c = copy.deepcopy(a)
print(b.left is a.left, c.left is a.left, hasattr(b, 'right'))
b.right = 'b only'
print(hasattr(a, 'right'), hasattr(c, 'right'))
