# __reduce__ and __getnewargs__ say how to make the copy.
import pickle


class Logged:
    def __new__(cls, name):
        print("new", name)
        made = super().__new__(cls)
        made.name = name
        return made

    def __getnewargs__(self):
        return (self.name + "'",)

    def __getstate__(self):
        return None


class Single:
    def __reduce__(self):
        return "single"


single = Single()
print(pickle.loads(pickle.dumps(Logged("n"))).name, pickle.loads(pickle.dumps([single]))[0] is single)
