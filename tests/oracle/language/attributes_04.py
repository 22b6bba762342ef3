# A dict whose keys are attributes.
class Namespace(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value


n = Namespace(a=1)
n.b = [2]
n.b.append(n.a)
print(n, n['b'] is n.b, hasattr(n, 'c'), vars(n))
try:
    n.c
except AttributeError as error:
    print(repr(error), error.__cause__)
