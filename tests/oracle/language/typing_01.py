# Types that are said, and do nothing.
from typing import Any, Callable, Dict, Generic, List, NamedTuple, Optional, TypeVar, Union, cast

T = TypeVar('T')


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, x: T) -> 'Stack[T]':
        self.items.append(x)
        return self


class Row(NamedTuple):
    key: str
    cells: list = []


def f(a: Optional[int], b: Union[int, str] = 1, c: Callable[..., Any] = len, d: Dict[str, int] = {}) -> Any:
    return a, b, d


s = Stack[int]().push('no int')
print(s.items, f(None), Row('a'), Row('b').cells is Row('c').cells, cast(int, 'text'), Row._field_defaults)
