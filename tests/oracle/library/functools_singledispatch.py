from functools import singledispatch
from collections.abc import Sequence, Mapping

@singledispatch
def show(x, depth=0):
    return f"any {x!r}"

@show.register
def _(x: int, depth=0):
    return f"int {x}"

@show.register(list)
def show_list(x, depth=0):
    return [show(y, depth + 1) for y in x]

@show.register(Mapping)
def _(x, depth=0):
    return {k: show(v) for k, v in x.items()}

@show.register
def _(x: float | complex, depth=0):
    return "number"

print(show(1), show(True), show("s"), show([1, "a", [2]]), show({"a": 1}), show(2.5), show(1j), show(None))
print(show.dispatch(bool) is show.dispatch(int), show.dispatch(list) is show_list, show.registry[object](3), sorted(c.__name__ for c in show.registry))
show.register(Sequence, lambda x: "sequence")
print(show((1, 2)), show("text"), show(range(2)), show.__name__)
for wrong in (lambda: show(), lambda: show.register(3), lambda: show.register(lambda x: x)):
    try:
        wrong()
    except TypeError as error:
        print(str(error).split("<")[0])
