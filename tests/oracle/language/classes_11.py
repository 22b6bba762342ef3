# A name with two underscores is the class's own.
class Base:
    def __init__(self):
        self.__secret = 1

    def read(self):
        return self.__secret


class Derived(Base):
    def __init__(self):
        super().__init__()
        self.__secret = 2

    def both(self):
        return self.read(), self.__secret


d = Derived()
print(d.both(), sorted(vars(d)))
try:
    d.__secret
except AttributeError as error:
    print(error)
