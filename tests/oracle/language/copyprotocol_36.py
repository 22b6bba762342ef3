# A lock inside, and how it is left out.
import copy
import threading


class Shared:
    def __init__(self):
        self.lock = threading.Lock()
        self.data = [1]

    def __getstate__(self):
        return {'data': self.data}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = 'a new one'


try:
    copy.deepcopy([threading.Lock()])
except TypeError as error:
    print(error)
one = Shared()
new = copy.deepcopy(one)
print(new.data, new.lock, new.data is one.data)
del one
