# A resource that is rolled back.
class Ledger:
    def __init__(self):
        self.entries = {'a': 10, 'b': 0}

    def move(self, source, target, n):
        before = dict(self.entries)
        try:
            self.entries[source] -= n
            if self.entries[source] < 0:
                raise ValueError(f'{source} has too little')
            self.entries[target] += n
        except KeyError as error:
            self.entries = before
            raise LookupError(f'no account {error}') from error
        except ValueError:
            self.entries.update(before)
            raise
        else:
            return 'moved'
        finally:
            self.last = source, target


l = Ledger()
print(l.move('a', 'b', 3), l.entries)
for args in (('a', 'z', 1), ('b', 'a', 100)):
    try:
        l.move(*args)
    except Exception as error:
        print(type(error).__name__, error, repr(error.__cause__))
print(l.entries, l.last)
