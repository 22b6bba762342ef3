# Tables of characters.
table = str.maketrans('ab', 'xy', 'c')
print(table, 'abcabd'.translate(table), str.maketrans({'a': 'long', 98: None, 'c': 99}), 'abc'.translate({97: 'A', 98: None, 99: 100}), 'xyz'.translate([]))


class Doubled:
    def __getitem__(self, code):
        if code == 45:
            raise LookupError
        return chr(code) * 2


print('a-b'.translate(Doubled()), 'Stra\u00dfe'.casefold(), 'ABC'.casefold() == 'abc')
for attempt in (lambda: str.maketrans('ab', 'c'), lambda: str.maketrans(1), lambda: str.maketrans({'ab': 1}), lambda: 'a'.translate(3), lambda: 'a'.translate({97: 1.5}),
                lambda: 'a'.translate({97: -1}), lambda: str.maketrans(1, 'a'), lambda: str.maketrans('a', 'b', 3), lambda: str.maketrans(), lambda: 'a'.translate()):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
