# Members of sets that are objects, which a trace has in the order of what they hold.
class Part:
    def __init__(self, name, inner=None):
        self.name = name
        self.inner = inner

one, two, three = Part("z", [3]), Part("é", [1]), Part("a")
parts = {one, two, three}
mixed = {one, 5, "text", (1, 2), two}
alike = {Part(1), Part(1), Part(0)}
first = Part("same")
second = Part("same")
held = [second, first]
pair = {first, second}
of_sets = {frozenset({one, 1}), frozenset({two}), frozenset()}
deeper = Part("holds", {frozenset({frozenset({2, 1}), 3}), frozenset()})
both = {deeper, three}
three.name = "zz"
one.inner.append(parts)
parts.discard(two)
functions = {len, print, Part, int}
