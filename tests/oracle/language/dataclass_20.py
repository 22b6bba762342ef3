# Containers of many classes through asdict and astuple.
from collections import OrderedDict, defaultdict, deque, namedtuple
from dataclasses import asdict, astuple, dataclass

Pair = namedtuple('Pair', 'a b')


@dataclass
class Leaf:
    n: int


@dataclass
class Tree:
    pair: Pair
    order: OrderedDict
    many: deque
    deep: list


t = Tree(Pair(Leaf(1), 2), OrderedDict(k=Leaf(3)), deque([Leaf(4)]), [(Leaf(5), [Leaf(6)])])
d = asdict(t)
print(d['pair'], d['order'], type(d['order']).__name__, d['many'], d['deep'])
print(d['many'][0] is t.many[0], d['many'] is t.many, astuple(t)[0], astuple(t)[3])
