from collections import namedtuple

P = namedtuple("P", "x y")
D = namedtuple("D", "x y z", defaults=(1,))
def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

told(lambda: P())
told(lambda: P(1))
told(lambda: P(1, 2, 3))
told(lambda: P(1, 2, z=3))
told(lambda: P(1, x=2))
told(lambda: D(1))
told(lambda: D(1, 2, 3, 4))
told(lambda: P(1, 2)._replace(q=1, w=2))
told(lambda: P._make([1]))
told(lambda: P(1, 2).z)
told(lambda: setattr(P(1, 2), "x", 3))
told(lambda: setattr(P(1, 2), "new", 3))
told(lambda: namedtuple("P", "x x"))
told(lambda: namedtuple("P", "_x"))
told(lambda: namedtuple("P", "class"))
told(lambda: namedtuple("P", "1"))
told(lambda: namedtuple("1P", "a"))
told(lambda: namedtuple("for", "a"))
told(lambda: namedtuple("P", "a", defaults=[1, 2]))
P(1, 2).y = 3
