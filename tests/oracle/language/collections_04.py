# deque.
import copy
from collections import deque

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append([5])
d.appendleft(0)
print(d, len(d), d[0], d.maxlen, d.pop(), d.popleft(), d)
d.extend('ab')
d.rotate(1)
print(d, d.count('a'), d.index('a'), list(reversed(d)), 'b' in d)
d.extendleft([[9]])
e, f = copy.copy(d), copy.deepcopy(d)
print(e, e[0] is d[0], f[0] is d[0], e.maxlen, f == d, d.copy() == d)
d.clear()
for g in (lambda: d.pop(), lambda: d[0], lambda: d.remove(1), lambda: deque(maxlen=-1), lambda: deque(5)):
    try:
        g()
    except Exception as error:
        print(type(error).__name__, error)
