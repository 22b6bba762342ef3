# getattr and its relatives, on all sorts of things.
print(getattr('abc', 'upper')(), hasattr([], 'append'), hasattr(5, 'append'), getattr(5, 'x', None), (5).real, [].__len__(), (1, 2).__add__((3,)))
print((3).__add__(4), (3).__add__('a'), 'a'.__mul__(3), [1].__contains__(1), {}.__class__.__name__, len.__call__('ab'), int.__add__(1, 2))
for f in (lambda: (5).x, lambda: [].x, lambda: 'a'.x, lambda: None.x, lambda: int.x, lambda: len.x, lambda: getattr(5, 1), lambda: setattr(5, 'x', 1),
          lambda: setattr(int, 'x', 1), lambda: delattr([], 'append'), lambda: setattr([], 'x', 1), lambda: {}.a, lambda: (lambda: 0).x, lambda: setattr(len, 'x', 1)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
