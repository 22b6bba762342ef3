import pickle


class Temperature:
    def __init__(self):
        self.values = [1]
        self.read = self.latest

    def latest(self):
        return self.values


one = Temperature()
two = pickle.loads(pickle.dumps(one))
print(two.read() is two.values, two.read.__self__ is two, two.values is one.values)
function, arguments = one.latest.__reduce__()
print(function, arguments[0] is one, arguments[1])


class Odd(ValueError):
    pass


error = Odd("a")
error.__setstate__({"seen": [1]})
error.__setstate__(None)
print(error.seen, pickle.loads(pickle.dumps(error)).seen)
try:
    error.__setstate__([1])
except TypeError as wrong:
    print(wrong)
