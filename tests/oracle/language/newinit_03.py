# __new__ that gives something else, and __init__ that gives something.
class Number:
    def __new__(cls, x):
        return float(x)

    def __init__(self, x):
        print('never')


class Bad:
    def __init__(self):
        return 5


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())


print(Number('2.5'), type(Number(1)).__name__, Upper('abc'), type(Upper('x')).__name__)
try:
    Bad()
except TypeError as error:
    print(error)
