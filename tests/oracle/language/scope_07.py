# global and nonlocal from a function within a function.
n = 0


def outer():
    n = 10

    def use_global():
        global n
        n += 1
        return n

    def use_nonlocal():
        nonlocal n
        n += 1
        return n
    return use_global(), use_nonlocal(), n


print(outer(), n)
