# With a setter and a deleter.
class Celsius:
    def __init__(self):
        self._value = 0
        self.log = []

    @property
    def value(self):
        """The temperature."""
        return self._value

    @value.setter
    def value(self, new):
        if new < -273:
            raise ValueError('too cold')
        self.log.append(new)
        self._value = new

    @value.deleter
    def value(self):
        self._value = None


c = Celsius()
c.value = 5
c.value += 1
print(c.value, c.log, Celsius.value.__doc__, type(Celsius.value).__name__)
try:
    c.value = -300
except ValueError as error:
    print(error)
del c.value
print(c.value)
