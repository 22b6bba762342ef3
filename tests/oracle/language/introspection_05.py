# __dir__, __name__ of all sorts, and what hasattr runs.
log = []


class Odd:
    def __dir__(self):
        return ['b', 'a']

    @property
    def loud(self):
        log.append('loud')
        return 1

    @property
    def broken(self):
        raise ValueError('not an AttributeError')


o = Odd()
print(dir(o), hasattr(o, 'loud'), log, getattr(o, 'missing', 'default'))
try:
    hasattr(o, 'broken')
except ValueError as error:
    print(error)
print([n for n in dir(Odd) if not n.startswith('__')], Odd.loud.fget.__name__, type(Odd.__dict__).__name__, o.__module__)
print([f.__name__ for f in (len, str.upper, Odd.__dir__, (lambda: 0), Odd, o.__dir__)], Odd.__dir__.__qualname__)
print('__init__' in dir(object), sorted(set(dir(o.__class__)) - set(dir(object)))[:3])
