from typing import Protocol, runtime_checkable, SupportsInt, Sized, TypeVar

class Named(Protocol):
    name: str
    def greet(self) -> str:
        return "hi"

@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...

class Door:
    def close(self):
        self.open = False

class Person(Named):
    def __init__(self):
        self.name = "p"

p, d = Person(), Door()
print(p.greet(), isinstance(d, Closes), isinstance(3, Closes), issubclass(Door, Closes), isinstance(p, SupportsInt), isinstance(3, SupportsInt), isinstance([], Sized))
def told(call):
    try:
        print(call())
    except TypeError as error:
        print(error)
told(lambda: Named())
told(lambda: Closes())
told(lambda: isinstance(d, Named))
told(lambda: issubclass(Door, Named))
told(lambda: runtime_checkable(Door))
print(Named.__mro__, type(Named).__name__, Closes._is_runtime_protocol)
