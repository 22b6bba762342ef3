import copy
from collections import OrderedDict, Counter, ChainMap, UserDict, UserList, UserString, defaultdict, deque, namedtuple
from enum import Enum
from functools import partial
from types import SimpleNamespace

shared = [0]
P = namedtuple("P", "a b")

class E(Enum):
    X = shared

things = {
    "ordered": OrderedDict(k=shared), "counter": Counter(a=1), "chain": ChainMap({"k": shared}, {}), "user": UserDict(k=shared),
    "userlist": UserList([shared]), "text": UserString("s"), "default": defaultdict(list, k=shared), "deque": deque([shared], maxlen=2),
    "named": P(shared, 1), "enum": E.X, "partial": partial(len, shared), "space": SimpleNamespace(k=shared)}
shallow = {name: copy.copy(thing) for name, thing in things.items()}
deep = copy.deepcopy(things)
print(shallow, deep)
print(deep["ordered"]["k"] is deep["named"].a is deep["space"].k is deep["deque"][0], deep["ordered"]["k"] is shared, deep["enum"] is E.X, deep["enum"].value is shared)
shared.append(1)
print(shallow["chain"]["k"], shallow["user"]["k"], deep["chain"]["k"], deep["user"].data, shallow["userlist"][0] is shared)
