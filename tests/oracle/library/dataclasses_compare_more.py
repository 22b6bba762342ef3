from dataclasses import dataclass, field, replace
import copy

@dataclass(order=True, unsafe_hash=True)
class Version:
    sort_index: tuple = field(init=False, repr=False)
    text: str = "0.0"
    notes: list = field(default_factory=list, compare=False, hash=False)

    def __post_init__(self):
        self.sort_index = tuple(map(int, self.text.split(".")))

vs = [Version("1.10"), Version("1.9"), Version("0.2", ["old"])]
print(sorted(vs), max(vs), vs[0] > vs[1], {vs[0]: 1}[Version("1.10")])
c = copy.copy(vs[2])
d = copy.deepcopy(vs[2])
r = replace(vs[2], text="3.0")
print(c.notes is vs[2].notes, d.notes is vs[2].notes, r, r.sort_index)
for attempt in (lambda: vs[0] < 3, lambda: replace(vs[0], sort_index=1), lambda: replace(vs[0], nope=1)):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

@dataclass
class A:
    x: int
@dataclass
class B:
    x: int
class C(A):
    pass
print(A(1) == B(1), A(1) == C(1), C(1) == C(1), A([1]) == A([1]), A(1) != A(2), A(float("nan")) == A(float("nan")))
