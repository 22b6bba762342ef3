# A method is found in the nearest class.
class Animal:
    legs = 4

    def __init__(self, name):
        self.name = name

    def speak(self):
        return self.name + ' ' + self.sound()

    def sound(self):
        return '...'


class Bird(Animal):
    legs = 2

    def sound(self):
        return 'tweet'


a, b = Animal('it'), Bird('robin')
print(a.speak(), b.speak(), a.legs, b.legs, Bird.__bases__[0] is Animal)
