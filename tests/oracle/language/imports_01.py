# Names from modules, under other names, and tried.
import copy as c
from copy import copy, deepcopy as deep
try:
    import no_such_module_anywhere
except ImportError as error:
    print(type(error).__name__, error)
    no_such_module_anywhere = None
x = [[1]]
y, z = copy(x), deep(x)
print(y[0] is x[0], z[0] is x[0], c.copy is copy)


def late():
    import math
    return math.floor(2.7)


print(late())
