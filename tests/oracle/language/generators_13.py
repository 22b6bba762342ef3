# A tree walked by yield from, with values sent down.
class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, list(children)

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def visit(self):
        factor = (yield self.value) or 1
        self.value *= factor
        for child in self.children:
            factor = yield from child.visit()
        return factor


t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), sum(t), 4 in t)
g = t.visit()
print(next(g), g.send(10), g.send(100), next(g), list(g), list(t))
