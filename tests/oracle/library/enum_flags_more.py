from enum import Flag, IntFlag, auto, KEEP, CONFORM, STRICT
import copy

class Perm(IntFlag):
    X = 1
    W = 2
    R = 4
    RWX = 7

p = Perm.R | Perm.W
print(p, repr(p), p & Perm.W, p & ~Perm.W, Perm(0), repr(Perm(0)), Perm.RWX, p | 8, repr(p ^ 12), p + 1, p == 6, p > 2, Perm.R in p, Perm.X in p, p.name, p.value, hash(p) == hash(Perm(6)))
print(list(Perm), list(p), [m.name for m in Perm.RWX], len(Perm), Perm["W"], Perm(3), repr(Perm(-1)), repr(Perm(-2)), repr(~Perm(0)), bool(Perm.R & Perm.W), {Perm.R: "r"}[4], [0, 1, 2, 3, 4][Perm.R])
q = p
q |= Perm.X
print(q is Perm.RWX, p, isinstance(p, int), f"{p:b} {p!s}", "%d" % p, copy.copy(p) is p, sorted([Perm.R, Perm.X]))

class Style(Flag):
    PLAIN = 0
    BOLD = auto()
    ITALIC = auto()
    FANCY = BOLD | ITALIC
    UNDER = auto()

s = Style.PLAIN
for x in (Style.BOLD, Style.UNDER):
    s |= x
print(s, s.name, s.value, list(Style), Style.FANCY, Style.FANCY & Style.BOLD, ~Style.FANCY, ~Style.PLAIN, Style(7), Style.PLAIN, repr(Style.PLAIN), Style.BOLD ^ Style.BOLD, len(s), Style.BOLD in Style.FANCY, s == Style(5), s is Style(5))
class Gap(Flag, boundary=KEEP):
    A = 1
    C = 4
g = Gap.A | Gap(2)
print(g, repr(g), Gap(2), ~g, list(g))
class Conf:
    def __init__(self, style=Style.BOLD):
        self.style = style
a = Conf()
b = copy.deepcopy(a)
b.style |= Style.ITALIC
print(a.style, b.style, b.style is Style.FANCY)
for wrong in (lambda: Style.BOLD | 1, lambda: Style.BOLD < Style.ITALIC, lambda: Style("x"), lambda: Style.BOLD + 1, lambda: 1 in Style.BOLD, lambda: Perm("a"), lambda: Perm.R | "a"):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
try:
    class Bad(Flag):
        A = "x"
        B = auto()
except TypeError as error:
    print(error)
