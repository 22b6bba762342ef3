# A name assigned anywhere in a function is local all through it.
x = 1


def f():
    print(x)
    x = 2


try:
    f()
except UnboundLocalError as error:
    print(error)
print(x)
