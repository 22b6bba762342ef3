# Every complaint about arguments that do not fit.
def f(a, b, *, c):
    return a, b, c


def attempt(*args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as error:
        print(error)


attempt()
attempt(1, c=3)
attempt(1, 2)
attempt(1, 2, 3, c=4)
attempt(1, 2, c=3, d=4)
attempt(1, 2, a=1, c=3)
attempt(**{'a': 1, 'b': 2, 'c': 3, 'e': 5})
