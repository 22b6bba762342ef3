from collections import defaultdict, deque

d = defaultdict(list)
d["a"].append(1)
d["b"]
q = deque([1, 2], maxlen=3)
q.append(3)
q.appendleft(0)
print(d, q, d.default_factory, q.maxlen)
