# A bound method remembers its object.
class Dog:
    def __init__(self, name):
        self.name = name

    def bark(self, n=1):
        return self.name + '!' * n


rex = Dog('rex')
bark = rex.bark
rex.name = 'max'
print(bark(2), Dog.bark(rex), bark.__self__ is rex, rex.bark is rex.bark, rex.bark == rex.bark, bark.__func__ is Dog.bark)
