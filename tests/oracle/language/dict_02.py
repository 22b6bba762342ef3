# Messages when something is not right.
d = {'a': 1}
for f in (lambda: d['z'], lambda: d.pop('z'), lambda: {}.popitem(), lambda: {[]: 1}, lambda: d[{}], lambda: dict(5),
          lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: d.update(5), lambda: d | [1], lambda: d.get(),
          lambda: d.fromkeys(5), lambda: d < {}, lambda: d + d, lambda: d[[1]], lambda: dict(**{1: 2}), lambda: d.pop()):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
