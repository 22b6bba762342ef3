from enum import Enum, IntEnum, Flag, auto
import copy

class State(Enum):
    IDLE = auto()
    BUSY = auto()

class Job:
    def __init__(self):
        self.state = State.IDLE
        self.log = {State.IDLE: [1]}

j = Job()
k = copy.deepcopy(j)
j.state = State.BUSY
print(k.state is State.IDLE, k.log[State.IDLE] is j.log[State.IDLE], {s: s.value for s in State}, [State.IDLE, State.BUSY].index(State.BUSY))
table = {State.IDLE: {State.BUSY}, State.BUSY: {State.IDLE}}
print(State.BUSY in table[State.IDLE], sorted(State, key=lambda s: -s.value), State["IDLE"], list(map(str, State)), [*State], dict(State.__members__))

class Weekday(IntEnum):
    MON = 1
    TUE = 2
    def next(self):
        return Weekday(self % len(Weekday) + 1)

print(Weekday.MON.next(), Weekday.TUE.next() is Weekday.MON, [0, 10, 20][Weekday.MON], Weekday.MON + Weekday.TUE, Weekday(2).name, sorted([Weekday.TUE, Weekday.MON]), 1 in list(Weekday), Weekday.MON == 1 == True, {1: "a"}[Weekday.MON])
first, *rest = Weekday
print(first, rest, max(Weekday).name, sum(Weekday), f"{Weekday.MON:>3}|{Weekday.TUE!r}", "%d %s" % (Weekday.MON, Weekday.MON), range(Weekday.TUE))

class Access(Flag):
    NONE = 0
    READ = 1
    WRITE = 2
    ALL = READ | WRITE

a = Access.NONE
for flag in Access:
    a |= flag
print(a is Access.ALL, a, Access.NONE, bool(Access.NONE), [f.name for f in Access.ALL], Access.READ <= 3 if False else "", a & ~Access.READ, Access(3), Access.ALL ^ Access.READ)
def grant(who={"u": Access.READ}):
    who["u"] |= Access.WRITE
    return who
g = grant()
print(g)
