# What built-in classes keep to themselves.
from collections import deque
class L(deque):
    pass
class I(int):
    pass
class E(Exception):
    pass
l = L([1], 2)
for o, n in ((l, 'maxlen'), (I(1), 'real'), (I(1), 'other'), (E('x'), 'args'), (l, 'tag')):
    try:
        setattr(o, n, (5,))
        print(n, getattr(o, n))
    except Exception as e:
        print(type(e).__name__, e)
