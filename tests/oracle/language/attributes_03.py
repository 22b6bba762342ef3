# __getattribute__ sees everything.
class Nosy:
    def __init__(self):
        self.data = {'k': 1}
        self.seen = []

    def __getattribute__(self, name):
        if name != 'seen':
            object.__getattribute__(self, 'seen').append(name)
        return super().__getattribute__(name)

    def method(self):
        return self.data['k']


n = Nosy()
n.data
n.method()
hasattr(n, 'missing')
print(n.seen)
