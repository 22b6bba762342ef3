# A class made in a function closes over its names.
def make(kind):
    made = []

    class Thing:
        label = kind

        def __init__(self):
            made.append(self)
            self.number = len(made)

        @classmethod
        def all(cls):
            return [t.number for t in made]
    return Thing


A, B = make('a'), make('b')
A(), A(), B()
print(A.label, A.all(), B.all(), A is B, A.__name__ == B.__name__, A.__qualname__)
