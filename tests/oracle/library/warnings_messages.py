import warnings


def old(x):
    warnings.warn("deprecated", DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old(1)
    warnings.warn("one")
print([(w.category.__name__, str(w.message), w.lineno, w.line, w.file, w.source) for w in caught])
print(str(caught[1]).split("filename")[0], list(vars(caught[0])))
del caught
