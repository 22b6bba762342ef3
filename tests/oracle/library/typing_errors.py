from typing import (Annotated, Any, Callable, ClassVar, Dict, Generic, List, Literal, NoReturn, Optional, TypeVar, Union,
                    assert_never)

def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

T = TypeVar("T")
class G(Generic[T]):
    pass

told(lambda: List[int, str])
told(lambda: Dict[int])
told(lambda: Optional[int, str])
told(lambda: Union[()])
told(lambda: isinstance([], List[int]))
told(lambda: isinstance(3, Any))
told(lambda: List())
told(lambda: List[int]([1]))
told(lambda: Any())
told(lambda: Optional())
told(lambda: G[int, str])
told(lambda: Generic[int])
told(lambda: Generic[T, T])
told(lambda: TypeVar("X", int))
told(lambda: TypeVar("X", int, str, bound=int))
told(lambda: Callable[int])
told(lambda: Callable[int, str])
told(lambda: ClassVar[int, str])
told(lambda: isinstance(3, Literal))
told(lambda: NoReturn[int])
told(lambda: List[int].nothing)
told(lambda: assert_never(3))
told(lambda: Annotated[int])
told(lambda: Annotated(int))
told(lambda: List[int][str])
try:
    class Bad(Generic):
        pass
except TypeError as error:
    print(error)
Union[int, str]()
