# A manager made of a class that keeps a stack, re-entered.
class Depth:
    def __init__(self):
        self.stack = []

    def __enter__(self):
        self.stack.append(len(self.stack))
        return self.stack

    def __exit__(self, kind, error, trace):
        self.stack.pop()
        return isinstance(error, StopIteration)


d = Depth()
with d as one, d as two:
    two.append('inside')
    two.pop()
    with d:
        print(one, one is two)
        raise StopIteration
    print('after', one)
print(d.stack)
values = iter([1])
with d:
    while True:
        print(next(values))
print('ran out', d.stack)
