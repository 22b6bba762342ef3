from contextlib import contextmanager, ExitStack, suppress
import copy

class Transaction:
    def __init__(self, state):
        self.state = state
    def __enter__(self):
        self.saved = copy.deepcopy(self.state)
        return self.state
    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.state[:] = self.saved
        return kind is ValueError

state = [[1], [2]]
inner = state[0]
with Transaction(state) as s:
    s.append([3])
    inner.append(9)
print(state)
with Transaction(state) as s:
    s[0].append("lost")
    raise ValueError
print(state, state[0] is inner)

@contextmanager
def swapped(obj, name, value):
    old = getattr(obj, name)
    setattr(obj, name, value)
    try:
        yield old
    finally:
        setattr(obj, name, old)

class Config:
    level = 1

with swapped(Config, "level", [5]) as before, suppress(KeyError):
    print(before, Config.level)
    {}[1]
print(Config.level)
def nested():
    with ExitStack() as stack:
        for i in range(3):
            stack.callback(state.append, i)
        return list(state)
print(nested(), state)
