# An attribute of the class is shared until an object has its own.
class Counter:
    total = 0
    step = 1

    def bump(self):
        self.total += self.step


a, b = Counter(), Counter()
a.bump()
a.bump()
Counter.step = 10
b.bump()
print(a.total, b.total, Counter.total, vars(a), vars(b))
