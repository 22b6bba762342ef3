# Constants by their dotted names.
class Colour:
    RED = 1
    ROWS = [1, 2]


def f(x):
    match x:
        case Colour.RED:
            return 'red'
        case Colour.ROWS:
            return 'rows'
        case (Colour.RED, other):
            return other
        case x if isinstance(x, str) and (n := len(x)) > 2:
            return n
    return 'nothing matched'


print(f(1), f([1, 2]), f((1, 'other')), f('long'), f('s'), f(1.0))
