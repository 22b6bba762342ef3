# What cannot be raised or caught.
try:
    raise 'text'
except TypeError as error:
    print(error)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    try:
        1 / 0
    except 'ZeroDivisionError':
        pass
except TypeError as error:
    print(error)
try:
    raise ValueError('x') from 5
except TypeError as error:
    print(error)
