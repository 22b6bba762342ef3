# Objects as members, found by identity and by equality.
class Same:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return self.n


class Plain:
    pass


a, b, c = Same(1), Same(1), Same(2)
s = {a, b, c}
print(len(s), b in s, {a} == {b}, [x.n for x in sorted(s, key=lambda x: x.n)])
p = Plain()
t = {p, p}
p.changed = True
print(len(t), p in t, Plain() in t)
c.n = 7
print(c in s, Same(2) in s, len(s))
