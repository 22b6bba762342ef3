# list[int] and X | Y as values.
from typing import TYPE_CHECKING, ClassVar, Final, Protocol, TypedDict, get_type_hints, runtime_checkable

if TYPE_CHECKING:
    import nothing_at_all


class Config(TypedDict, total=False):
    name: str
    size: int


@runtime_checkable
class Closes(Protocol):
    def close(self): ...


class Door:
    LIMIT: Final = 3
    made: ClassVar[int] = 0

    def close(self):
        pass


c = Config(name='x')
print(c, type(c).__name__, isinstance(Door(), Closes), isinstance(5, Closes), list[int]([1]), str(list[int]), str(int | None), get_type_hints(Door)['made'] is not None)
