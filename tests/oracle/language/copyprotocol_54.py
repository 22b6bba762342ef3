# Sharing decided by the class: pools, keys and values.
import copy


class Atom:
    pool = {}

    def __new__(cls, name):
        if name not in cls.pool:
            cls.pool[name] = super().__new__(cls)
        return cls.pool[name]

    def __init__(self, name):
        self.name = name

    def __reduce__(self):
        return Atom, (self.name,)


class Molecule:
    def __init__(self, *names):
        self.atoms = [Atom(n) for n in names]


m = Molecule('H', 'H', 'O')
n = copy.deepcopy(m)
print(m.atoms[0] is m.atoms[1], n.atoms[0] is m.atoms[0], n.atoms is m.atoms, len(Atom.pool), copy.copy(m.atoms[2]) is Atom('O'))
