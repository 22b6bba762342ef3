# The recipes that get around it.
import copy
import threading


class State:
    def __init__(self):
        self.lock = threading.RLock()
        self.data = {"k": [1]}

    def __deepcopy__(self, memo):
        made = type(self).__new__(type(self))
        memo[id(self)] = made
        made.lock = threading.RLock()
        made.data = copy.deepcopy(self.data, memo)
        return made


state = State()
other = copy.deepcopy([state, state])
print(other[0] is other[1], other[0].data is state.data, other[0].lock is state.lock)
with state.lock, state.lock:
    print("twice")
