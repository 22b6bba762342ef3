# A method on what has none.
class Box:
    def __init__(self):
        self.items = [1]


b = Box()
b.items.append(2)
b.items.add(3)
