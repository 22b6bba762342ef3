# How deep what is nested may be, and every way to its text: each call on the way counts.
def nested(depth):
    made = []
    for _ in range(depth):
        made = (made,)
    return made


class Shown:
    def __init__(self, inner):
        self.inner = inner

    def __repr__(self):
        return repr(self.inner)


class Said(Shown):
    def __str__(self):
        return str(self.inner)


class Formatted(Shown):
    def __format__(self, spec):
        return format(self.inner, spec)


def by_f(one):
    return f'{one}'


def by_f_repr(one):
    return f'{one!r}'


def by_f_str(one):
    return f'{one!s}'


ways = [by_f, by_f_repr, by_f_str, '{}'.format, lambda one: '{}'.format(one), lambda one: '{!s}'.format(one), lambda one: '{!r}'.format(one),
        lambda one: '{0[0]}'.format([one]), lambda one: '{x}'.format_map({'x': one}), lambda one: '%s' % (one,),
        lambda one: '%r' % (one,), lambda one: '%a' % (one,), lambda one: repr(one), lambda one: ascii(one),
        lambda one: one.__repr__(), lambda one: one.__str__(), lambda one: one.__format__('')]


def edge(way, make, low=0, high=1100):
    said = None
    while high - low > 1:
        middle = (low + high) // 2
        try:
            way(make(middle))
            low = middle
        except RecursionError as error:
            high, said = middle, str(error)
    return high, said


def wrapped(cls):
    def make(depth):
        made = 'x'
        for _ in range(depth):
            made = cls(made)
        return made
    return make


def tell():
    # Against what repr() takes: how many frames there are around all this is the affair of who runs it. format(one)
    # and str(one) are missing: they take a call more until CPython has made special instructions of them.
    most, said = edge(repr, nested)
    print(said)
    for way in ways:
        deepest, said = edge(way, nested, most - 3, most + 3)
        print(deepest - most, said)
    for way in ways[:3] + ways[4:7] + ways[9:11] + [str, repr]:
        print([round(most / edge(way, wrapped(cls))[0]) for cls in (Shown, Said)])
    for way in (by_f, format, '{}'.format):
        print(round(most / edge(way, wrapped(Formatted))[0]))


tell()
