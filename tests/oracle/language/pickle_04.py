# __getstate__ leaves out what cannot be copied, __setstate__ makes it anew.
import pickle


class Cache:
    def __init__(self):
        self.data = {"k": [1]}
        self.get = lambda key: self.data[key]

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["get"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.get = lambda key: self.data[key]


cache = Cache()
copied = pickle.loads(pickle.dumps(cache))
print(copied.get("k"), copied.get("k") is cache.get("k"))
