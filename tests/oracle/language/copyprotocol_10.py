# A false state, and none at all.
import copy


class Noted:
    def __init__(self, state):
        self.state = state

    def __getstate__(self):
        return self.state

    def __setstate__(self, state):
        self.got = [state]


for state in ({}, 0, False, '', None):
    b = copy.copy(Noted(state))
    c = copy.deepcopy(Noted(state))
    print(repr(state), vars(b), vars(c))
