# Objects, and errors inside.
class Temp:
    def __init__(self, d):
        self.d = d

    def __format__(self, spec):
        return f'{self.d:{spec or ".1f"}}°'

    def __repr__(self):
        return 'Temp'


t = Temp(21.55)
print(f'{t} {t:.2f} {t!r} {t!s} {[t]}')
for f in (lambda: f'{missing}', lambda: f'{1 / 0}', lambda: f'{t:q}', lambda: f'{"a":d}', lambda: f'{5:.1}', lambda: f'{[]:3}'):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
