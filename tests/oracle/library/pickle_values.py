import pickle
from collections import OrderedDict, defaultdict, deque, namedtuple, Counter
from enum import Enum
from dataclasses import dataclass, field
P = namedtuple('P', 'x y')
class Colour(Enum):
    RED = 1
@dataclass
class D:
    a: int
    b: list = field(default_factory=list)
class S:
    __slots__ = ('p', 'q')
class Own:
    def __init__(self, n): self.n = n
    def __getstate__(self): return {'n': self.n, 'extra': 1}
    def __setstate__(self, s): self.__dict__.update(s); self.loaded = True
class R:
    def __init__(self, n): self.n = n
    def __reduce__(self): return R, (self.n + 1,)
class L(list): pass
class T(dict): pass
class N(int): pass
class St(str): pass
class Se(set): pass
s = S(); s.p = [1]; s.q = s.p
l = L([1, 2]); l.tag = 'x'
t = T(a=1); t.tag = 'y'
n = N(7); n.tag = 'z'
shared = [1]
cyc = []; cyc.append(cyc)
tup = ([],); tup[0].append(tup)
o = Own(3); o.me = o
def f(): pass
values = [None, True, 0, 255, 256, 65535, 65536, -1, 2**31, -2**31, 2**40, -2**63, 2**100, 1.5, -0.0, float('inf'), float('nan'), 5e-324, 1e308, 3.14159,
  '', 'abc', 'é', 'x'*300, b'', b'abc', b'y'*300, (), (1,), (1,2), (1,2,3), (1,2,3,4), [], [1], [1,2], {}, {'a':1}, {'a':1,'b':2}, set(), {1}, frozenset(), frozenset([1]), bytearray(b'ab'), bytearray(),
  [shared, shared], cyc, tup, range(3), slice(1,2), 1j, ..., NotImplemented, int, len, f, D, Colour.RED, D(1), D(2,[3]), s, o, R(1), l, t, n, St('q'), Se([1]), P(1,2),
  OrderedDict(a=1), defaultdict(list, a=[1]), deque([1,2], 3), deque(), Counter('aab'), ValueError('x', 1), KeyError('k'), [D(1), D(1)], print, str.upper if False else None, type(None), list(range(1001)), {i: i for i in range(1001)}, o.__getstate__]
for v in values:
    try:
        d = pickle.dumps(v)
        print(type(v).__name__, d if len(d) < 400 else (len(d), hash(d) and d[:50]))
        w = pickle.loads(d)
        print('   ', type(w) is type(v), w if not callable(w) and type(w).__module__ != '__main__' else getattr(w, '__dict__', None))
    except Exception as e:
        print(type(v).__name__, type(e).__name__, str(e).split(' at 0x')[0])
for v in (lambda: 1, (i for i in []), {}.keys(), pickle):
    try: pickle.dumps(v)
    except Exception as e: print(type(e), str(e).split(' at 0x')[0])
def g():
    class Loc: pass
    def h(): pass
    for v in (Loc, h, Loc()):
        try: pickle.dumps(v)
        except Exception as e: print(type(e), str(e).split(' at 0x')[0])
g()
for b in (b'', b'abc', b'\x80\x04', 'a'):
    try: pickle.loads(b)
    except Exception as e: print(type(e), e)
