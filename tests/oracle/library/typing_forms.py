from typing import Any, Callable, ClassVar, Dict, Final, List, Literal, Optional, Tuple, Type, Union, Iterable, Annotated, NoReturn, TYPE_CHECKING, cast

Vector = List[float]
Same = List[float]
Table = Dict[str, List[int]]
Maybe = Optional[int]
Either = Union[int, str, int, None]
Handler = Callable[[int, str], bool]
AnyCall = Callable[..., int]
Mode = Literal["r", "w"]
Pair = Tuple[int, ...]
Later = List["Node"]
print(Vector, Vector is Same, Table, Maybe, Either, Handler, AnyCall, Mode, Pair, Later, Tuple[()], Type[int], Iterable[int])
print(Union[int], Union[Union[int, str], float], Optional[None], Optional[Union[int, str]], Union[int, str] == Union[str, int], Any, NoReturn, Annotated[int, "m", 3])
print(Vector.__origin__, Table.__args__, List[int] == List[int], List[int] | None, ClassVar[int], Final[int], Optional["Node"])

class Config:
    size: ClassVar[int] = 3
    names: List[str] = []
    other: Optional["Config"] = None

def f(a: int, b: Optional[str] = None, *args: Any, **kwargs: Dict[str, int]) -> Union[int, None]:
    return a

x: Vector = [1.0]
c = Config()
print(Config.__annotations__, f.__annotations__, f(1), cast(int, "x"), TYPE_CHECKING, x)
print(isinstance([], List), issubclass(dict, Dict), isinstance(3, Maybe), isinstance(len, Callable), isinstance("a", Iterable))
