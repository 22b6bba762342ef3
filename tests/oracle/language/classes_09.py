# Methods can be put on a class, and functions on an object.
class Thing:
    pass


def describe(self):
    return 'thing ' + self.name


t = Thing()
t.name = 'a'
Thing.describe = describe
print(t.describe())
t.plain = describe
try:
    t.plain()
except TypeError as error:
    print(error)
print(t.plain(t), type(t.plain).__name__, type(t.describe).__name__)
