# Objects that hash and compare as tuples in the same dict.
class Pair:
    def __init__(self, *members):
        self.members = members

    def __hash__(self):
        return hash(self.members)

    def __eq__(self, other):
        return self.members == (other.members if isinstance(other, Pair) else other)


print({(1, 2): 'x'}.get(Pair(1, 2)), {Pair(1, 2): 'y'}.get((1, 2)), {Pair(1, 2): 'z'}.get(Pair(1, 2)))
