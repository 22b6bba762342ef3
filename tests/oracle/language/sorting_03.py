# Objects that compare themselves, and a key that is called once each.
class Card:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f'<{self.n}>'


calls = []


def key(card):
    calls.append(card.n)
    return -card.n


cards = [Card(3), Card(1), Card(2)]
a = sorted(cards)
b = sorted(cards, key=key)
print(a, b, calls, a[0] is cards[1], min(cards), max(cards))
cards.sort(reverse=True)
print(cards)
try:
    sorted([Card(1), 5])
except TypeError as error:
    print(error)
