# __setattr__ and __delattr__ for all.
class Strict:
    allowed = {'x', 'log'}

    def __init__(self):
        object.__setattr__(self, 'log', [])
        self.x = 1

    def __setattr__(self, name, value):
        if name not in self.allowed:
            raise AttributeError('not allowed: ' + name)
        self.log.append((name, value))
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append('del ' + name)
        super().__delattr__(name)


s = Strict()
s.x += 5
try:
    s.y = 1
except AttributeError as error:
    print(error)
del s.x
print(s.log, vars(s).keys())
