# An object is what its class says, even when that changes.
class Cat:
    def sound(self):
        return 'meow'


class Dog:
    def sound(self):
        return 'woof'


pet = Cat()
pet.name = 'Tom'
print(pet.sound(), type(pet) is Cat)
pet.__class__ = Dog
print(pet.sound(), pet.name, type(pet).__name__, isinstance(pet, Cat))
