# __call__.
class Adder:
    def __init__(self, n):
        self.n = n
        self.calls = []

    def __call__(self, *args, **kwargs):
        self.calls.append((args, kwargs))
        return self.n + sum(args)


a = Adder(10)
print(a(), a(1, 2), a(3, k=4), a.calls, callable(a), callable(Adder), callable(3))
print(list(map(a, [1, 2])), sorted([3, 1], key=lambda x: -a(x)))
b = Adder(1)
b.__call__ = lambda: 'from the object'
print(b(), b.__call__())
