# Slots that __setstate__ fills.
import copy


class Slotted:
    __slots__ = ('value', 'extra')

    def __init__(self, value):
        self.value = value

    def __getstate__(self):
        return {'value': self.value}

    def __setstate__(self, state):
        self.value = state['value']
        self.extra = 'restored'


a = Slotted([1])
b, c = copy.copy(a), copy.deepcopy(a)
print(b.value is a.value, b.extra, c.value is a.value, hasattr(a, 'extra'))
