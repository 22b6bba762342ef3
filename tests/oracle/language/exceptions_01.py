# Caught by its class.
try:
    1 / 0
except ZeroDivisionError:
    print('caught')
try:
    [][1]
except (KeyError, IndexError) as error:
    print(type(error).__name__, error)
try:
    {}['k']
except LookupError as error:
    print(repr(error), error.args)
