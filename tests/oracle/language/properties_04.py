# Made by calling property, inherited and overridden.
class Base:
    def get(self):
        return 'base'

    def set(self, x):
        self.stored = x

    value = property(get, set, doc='a value')


class Child(Base):
    def get(self):
        return 'child'


class Other(Base):
    @property
    def value(self):
        return 'other ' + super().value


c, o = Child(), Other()
c.value = 1
print(c.value, c.stored, o.value, Base.value.__doc__, Base.value.fget is Base.get)
try:
    o.value = 2
except AttributeError as error:
    print(error)
