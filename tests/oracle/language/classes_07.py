# Class methods and static methods.
class Temperature:
    made = 0

    def __init__(self, degrees):
        self.degrees = degrees
        type(self).made += 1

    @classmethod
    def from_text(cls, text):
        return cls(float(text))

    @staticmethod
    def is_cold(degrees):
        return degrees < 10


class Fine(Temperature):
    pass


a = Temperature.from_text('7.5')
b = Fine.from_text('20')
print(type(b).__name__, a.is_cold(a.degrees), Fine.is_cold(30), Temperature.made, Fine.made, b.from_text.__self__ is Fine)
