from enum import Flag, IntFlag, auto
import copy

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W

class Bits(IntFlag):
    A = 1
    B = 4

rw = Perm.R | Perm.W
print(rw, repr(rw), rw is Perm.RW, Perm.R in rw, Perm.X in rw, list(Perm), list(rw), len(rw), bool(Perm(0)), Perm(0), repr(Perm(0)))
print(Perm.R & Perm.W, Perm.R ^ Perm.RW, ~Perm.R, Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm(5), (Perm.R | Perm.X).name, (Perm.W | Perm.X).value)
mixed = Bits.A | 8
print(mixed, repr(mixed), Bits.A | Bits.B, Bits(5), Bits.A + 1, repr(~Bits.A), 4 & Bits.B, Bits.A == 1, repr(Bits(2)), list(Bits(7)), f"{Bits.A}")
flipped = ~Perm.X
c = copy.deepcopy(rw)
print(c is rw, flipped, {Perm.R: 1}, Perm["RW"], Perm.__members__)

class U(Flag):
    B = 2
    A = 1

u = U.A | U.B
print(u, list(u))
for wrong in (lambda: Perm.R | 1, lambda: 1 in Perm.R, lambda: Perm("x")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
