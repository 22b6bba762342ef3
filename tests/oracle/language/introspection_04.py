# Subclasses, MRO and attributes along it.
class Root:
    where = 'root'


class Left(Root):
    pass


class Right(Root):
    where = 'right'


class Leaf(Left, Right):
    pass


print([c.__name__ for c in Root.__subclasses__()], [c.__name__ for c in Leaf.mro()], Leaf.where, Leaf.__base__.__name__)
Left.where = 'left'
print(Leaf.where)
del Left.where
print(Leaf.where, 'where' in vars(Leaf), getattr(Leaf, 'none', None))
Leaf.__name__ = 'Renamed'
print(Leaf.__name__, Leaf.__qualname__)
