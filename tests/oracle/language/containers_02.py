# What an index looks like from inside.
class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        self.last = key, value


s = Show()
print(s[1], s['k'], s[1:2], s[::], s[1:2:3], s[1, 2], s[1:, ...], s[None], s[-1], s[()], s[(1, 2):3])
s[1:2] = 5
print(s.last)
s[0, 'a'] = 6
print(s.last)
for thing in (5, None, len):
    try:
        thing[0]
    except TypeError as error:
        print(error)
    try:
        thing[0] = 1
    except TypeError as error:
        print(error)
