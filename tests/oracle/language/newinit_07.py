# __prepare__, and the order of a class body.
class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return {'given': ['by prepare']}

    def __new__(meta, name, bases, space):
        cls = super().__new__(meta, name, bases, dict(space))
        cls.order = [n for n in space if not n.startswith('__')]
        return cls


class Body(metaclass=Meta):
    b = 1
    given.append('used')
    a = 2

    def f(self):
        pass


print(Body.order, Body.given)
