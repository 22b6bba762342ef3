# A single one, whose __init__ runs each time.
class Single:
    one = None

    def __new__(cls):
        if cls.one is None:
            cls.one = super().__new__(cls)
        return cls.one

    def __init__(self):
        self.items = []


a = Single()
a.items.append(1)
b = Single()
print(a is b, a.items, Single.one is a)
