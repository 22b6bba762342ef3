# An object that is walked over.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(3)
print(list(c), list(c), [x for x in Countdown(2)], 1 in Countdown(5), max(Countdown(4)))
a, b = Countdown(2)
print(a, b)
