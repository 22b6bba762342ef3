# One that counts, validates and restores, with state per function.
def checked(*kinds, **options):
    def decorate(f):
        def wrapper(*args):
            wrapper.calls.append(args)
            for n, (arg, kind) in enumerate(zip(args, kinds), 1):
                if not isinstance(arg, kind):
                    raise TypeError(f'{f.__name__}: argument {n} is no {kind.__name__}')
            result = f(*args)
            return list(result) if options.get('fresh') else result
        wrapper.calls = []
        wrapper.inner = f
        return wrapper
    return decorate


store = [1]


class Shop:
    @checked(object, int, fresh=True)
    def get(self, n):
        return store * n

    @staticmethod
    @checked(list)
    def first(things):
        return things


s = Shop()
print(s.get(2), Shop.first(store) is store, len(Shop.get.calls), Shop.get.calls[0][0] is s)
try:
    s.get('x')
except TypeError as error:
    print(error)
Shop.get.calls.clear()
