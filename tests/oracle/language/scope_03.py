# A name hides the one outside only within its function.
value = 'outer'


def show():
    return value


def hide():
    value = 'inner'
    return show(), value


print(hide(), value)
