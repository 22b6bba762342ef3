# Dicts and lists with more to them.
import pickle
from collections import Counter, OrderedDict, defaultdict, deque
for value in (defaultdict(list, a=[1]), OrderedDict(b=1, a=2), Counter("abc"), deque([1, [2]], 4)):
    copied = pickle.loads(pickle.dumps(value))
    print(copied, copied == value, copied is value, type(copied).__name__)
print(pickle.loads(pickle.dumps(defaultdict(list)))["new"])
