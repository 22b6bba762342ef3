# An inner function is a new object at each call.
def maker():
    def inner():
        return 'inner'
    return inner


one = maker()
other = maker()
print(one is other, one == other, one() == other(), one.__name__, one.__qualname__)
