# Several at once, left in reverse.
class Named:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)
        return self.name * 2

    def __exit__(self, *what):
        print('exit', self.name, what[0])


with Named('a') as x, Named('b') as y:
    print(x, y)
with (Named('c'), Named('d') as (p, q)):
    print(p, q)
