# A class of one's own, with a text of its own.
class NotEnough(ValueError):
    def __init__(self, need, have):
        self.need, self.have = need, have

    def __str__(self):
        return f'need {self.need}, have {self.have}'


stock = [1, 2]


def take(n):
    if n > len(stock):
        raise NotEnough(n, len(stock))
    return [stock.pop() for _ in range(n)]


got = take(1)
take(5)
