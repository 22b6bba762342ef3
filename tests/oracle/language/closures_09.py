# A local that is deleted takes its cell's content away.
def outer():
    x = [1]

    def inner():
        return x
    print(inner())
    del x
    return inner


f = outer()
try:
    f()
except NameError as error:
    print(error)
