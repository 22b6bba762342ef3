# Without an end.
class Chain:
    def __init__(self, n=0):
        self.n = n

    @property
    def next(self):
        return Chain(self.n + 1).next


c = Chain()
c.next
