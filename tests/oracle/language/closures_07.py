# A variable that is not filled yet.
def outer():
    def inner():
        return value
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    value = 5
    return inner


f = outer()
print(f())
