# Objects that hash and compare as the texts in the same dict or set.
class Name:
    def __init__(self, s):
        self.s = s
    def __eq__(self, o):
        return str(self) == str(o)
    def __hash__(self):
        return hash(self.s)
    def __str__(self):
        return self.s
    def __repr__(self):
        return f'<{self.s}>'
d = {Name('a'): [1], 'b': [2]}
print(d['a'], d[Name('b')], 'a' in d, Name('zz') in d)
d['a'] = [3]
print(d, len(d))
s = {Name('a')} | {'a'}
print(len(s), s)
print({'a', 'b'} == {Name('a'), Name('b')}, {'a': 1} == {Name('a'): 1})
print([Name('a')].index('a'), 'a' in (Name('a'),), {Name('x')} & {'x'})
d.pop('a')
del d[Name('b')]
print(d)
