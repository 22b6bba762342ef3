# A subclass of dict does not say so when it is copied.
import copy


class Default(dict):
    def __missing__(self, key):
        return 'none of ' + key

    def __init__(self, *args, note='', **kwargs):
        super().__init__(*args, **kwargs)
        self.note = note


d = Default(a=1, note='hi')
e, f, g = d.copy(), copy.copy(d), Default(d)
print(type(e).__name__, type(f).__name__, d['x'], f['x'], f.note, g.note == '')
try:
    e['x']
except KeyError as error:
    print(error)
