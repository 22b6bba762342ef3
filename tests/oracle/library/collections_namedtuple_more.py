from collections import namedtuple
import copy

Node = namedtuple("Node", "value children", defaults=[()])
leaf = Node([1])
tree = Node(leaf.value, [leaf, Node("x")])
shallow, deep = copy.copy(tree), copy.deepcopy(tree)
leaf.value.append(2)
print(tree, shallow is tree, deep.value is deep.children[0].value, deep)

class Money(namedtuple("Money", "amount currency")):
    __slots__ = ()
    def __new__(cls, amount, currency="EUR"):
        return super().__new__(cls, round(amount, 2), currency)
    def __add__(self, other):
        return self._replace(amount=self.amount + other.amount)
    @property
    def text(self):
        return f"{self.amount} {self.currency}"

m = Money(1.234)
n = m + Money(2)
print(m, n, n.text, m < n, sorted([n, m]), hash(m) == hash((1.23, "EUR")), isinstance(m, tuple), Money._fields)
print(*m, m[0], m[-1], m[:1], m.index("EUR"), m.count(1), m + (1,) if False else "", max(m[0], 1), "EUR" in m)
a, b = n
renamed = namedtuple("R", ["a", "def", "a", "_x", "ok"], rename=True)
print(renamed._fields, renamed(*range(5)), namedtuple("Empty", "")(), namedtuple("Comma", "a,b, c")._fields, Node._field_defaults)
points = [Node(v) for v in (3, 1, 2)]
print(sorted(points, key=lambda p: p.value), {Node(1): 2}[Node(1)], [p.value for p in points], Node(1) == (1, ()))
del m.amount
