from typing import Generic, TypeVar, List, Dict, Iterator
import copy

T = TypeVar("T")
K = TypeVar("K", bound=int)
V = TypeVar("V", int, str)

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

s = Stack[int]()
t = Stack()
s.push(1).push(2)
print(s.items, t.items, Stack[int], Stack[int] is Stack[int], T, K, V, Stack.__parameters__, s.__orig_class__)

class Pair(Generic[K, V]):
    pass

class Half(Pair[int, V]):
    pass

class Numbers(List[int]):
    def total(self):
        return sum(self)

n = Numbers([1, 2])
print(Half.__mro__, Half[str], Half.__parameters__, n.total(), Numbers.__mro__, n, Dict[K, List[V]][int, str], Pair[int, str].__args__)
print(isinstance(s, Stack), issubclass(Half, Pair), Half.__orig_bases__)
d = copy.deepcopy(s)
print(d.items is s.items, d.items)
w = list[T]
print(w[int], dict[str, int])
