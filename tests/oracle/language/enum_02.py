# Copies are the member itself.
import copy
from enum import Enum, auto


class State(Enum):
    NEW = auto()
    DONE = auto()

    def next(self):
        return State.DONE

    @property
    def label(self):
        return self.name.title()


s = State.NEW
print(copy.copy(s) is s, copy.deepcopy(s) is s, copy.deepcopy([s, {'k': s}])[1]['k'] is s, s.next(), s.label, State.DONE.value)
