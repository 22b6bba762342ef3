# Reading and writing through an object on the class.
class Positive:
    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, 0)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError(f'{self.name[1:]} must not be below 0')
        setattr(obj, self.name, value)


class Box:
    width = Positive()
    height = Positive()


b = Box()
b.width = 5
print(b.width, b.height, vars(b), Box.width is Box.__dict__['width'])
try:
    b.height = -1
except ValueError as error:
    print(error)
