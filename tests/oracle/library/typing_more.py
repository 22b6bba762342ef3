from typing import (Any, Callable, Dict, Generic, Iterable, List, Literal, Mapping, NamedTuple, Optional, Protocol, Sequence, Set,
                    Tuple, TypeVar, Union, ClassVar, TYPE_CHECKING, DefaultDict, Deque, Counter, OrderedDict, FrozenSet)
from dataclasses import dataclass

if TYPE_CHECKING:
    import nothing_of_the_kind

T = TypeVar("T")
Pair = Tuple[T, T]
Matrix = List[List[float]]
Callback = Callable[[Matrix, int], Optional[str]]
print(Pair, Pair[int], Matrix, Callback, Dict[str, Any], Mapping[str, Sequence[int]], Union[List[int], Set[str], None])
print(DefaultDict[str, int], Deque[int], Counter[str], OrderedDict[str, int], FrozenSet[int], List, Dict, Tuple, Iterable)

class Node(Generic[T]):
    def __init__(self, value: T, nxt: "Optional[Node[T]]" = None):
        self.value = value
        self.next = nxt
    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next

chain: Node[int] = Node(1, Node(2))
print(list(chain), Node.__init__.__annotations__, __annotations__)

class HasArea(Protocol):
    def area(self) -> float: ...

@dataclass
class Sq:
    side: float
    def area(self) -> float:
        return self.side ** 2

def total(shapes: Iterable[HasArea]) -> float:
    return sum(s.area() for s in shapes)

print(total([Sq(2), Sq(3.0)]), total.__annotations__)

def first(items: Sequence[T], default: Union[T, None] = None) -> Optional[T]:
    return items[0] if items else default

print(first([[1]]), first([]), Literal["a", "b"] == Literal["b", "a"], List[Any], Optional[Any], Callable[[], None], Callable[..., Any])
d = DefaultDict(list)
d["k"].append(1)
print(d, type(d).__name__, Deque([1]), Counter("aa"), OrderedDict(a=1), isinstance(d, Dict), isinstance((), Tuple), issubclass(list, Sequence))
class Stack(List[T]):
    pass
s = Stack([1])
print(s, Stack[int], Stack.__parameters__, isinstance(s, list), hash(List[int]) == hash(List[int]), {List[int]: 1}[List[int]])
