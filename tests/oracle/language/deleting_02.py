# Inside a function, and of what is global.
value = [1]


def f():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as error:
        return str(error)


def g():
    global value
    del value


print(f())
g()
try:
    value
except NameError as error:
    print(error)
