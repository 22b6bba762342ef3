# __new__ makes, __init__ fills.
log = []


class Thing:
    def __new__(cls, *args):
        log.append(('new', args))
        return super().__new__(cls)

    def __init__(self, x):
        log.append(('init', x))
        self.x = x


t = Thing([1])
print(log, t.x)
u = Thing.__new__(Thing)
print(vars(u), log[-1])
for call in (lambda: Thing(), lambda: object(1), lambda: Thing(1, 2), lambda: object.__new__(5)):
    try:
        call()
    except TypeError as error:
        print(error)
