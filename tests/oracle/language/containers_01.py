# Length, items, membership.
class Shelf:
    def __init__(self):
        self.books = {}
        self.log = []

    def __len__(self):
        return len(self.books)

    def __getitem__(self, key):
        self.log.append(('get', key))
        return self.books[key]

    def __setitem__(self, key, value):
        self.books[key] = value

    def __delitem__(self, key):
        del self.books[key]

    def __contains__(self, key):
        return key in self.books


s = Shelf()
s['a'] = [1]
s['a'].append(2)
s['b'] = 0
s['b'] += 5
del s['a']
print(len(s), 'a' in s, 'b' in s, s['b'], s.log, bool(s))
