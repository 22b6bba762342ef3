from typing import (Annotated, AnyStr, Callable, ClassVar, Dict, List, Literal, NewType, Optional, ParamSpec, Text, TypeVar, Union,
                    assert_type, final, get_args, get_origin, get_type_hints, is_typeddict, overload)

UserId = NewType("UserId", int)
P = ParamSpec("P")
R = TypeVar("R")

def logged(function: Callable[P, R]) -> Callable[P, R]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        return function(*args, **kwargs)
    return inner

@logged
def add(a: int, b: "int" = 2) -> int:
    return a + b

@overload
def conv(x: int) -> str: ...
@overload
def conv(x: str) -> int: ...
def conv(x):
    return str(x)

@final
class Leaf:
    value: "int"
    kind: ClassVar[str] = "leaf"
    tag: Annotated[int, "meta"] = 0

class Sub(Leaf):
    extra: Optional[float] = None

u = UserId(5)
print(u, UserId, add(1), P.args, conv(3), Leaf.__final__, get_type_hints(add.__closure__[0].cell_contents), get_type_hints(Sub))
print(get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int], str]), get_origin(Union[int, str]), get_args(Optional[int]), get_origin(int), get_args(list[int]), get_origin(Literal["a"]), get_args(Literal["a", 1]), get_origin(Annotated[int, 1]))
print(get_type_hints(Sub, include_extras=True)["tag"], AnyStr, Text, is_typeddict(Leaf), assert_type(3, int))
try:
    get_type_hints(type("X", (), {"__annotations__": {"a": "Missing"}}))
except NameError as error:
    print(error)
@overload
def never(x: int): ...
never(3)
