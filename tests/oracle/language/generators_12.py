# What close may not do, and one that runs already.
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def again():
    yield next(me)


me = again()
try:
    next(me)
except ValueError as error:
    print(error)
