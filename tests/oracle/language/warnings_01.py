import warnings


def old(x):
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return [x]


def caught():
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        value = old(1)
    return value, [str(one.message) for one in found], found[0].category


print(caught(), old(2))
