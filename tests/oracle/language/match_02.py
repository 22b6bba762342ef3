# Sequences, with stars and captures.
def look(x):
    match x:
        case []:
            return 'empty'
        case [one]:
            return 'one', one
        case [1, *rest]:
            return 'begins with 1', rest
        case [first, *_, last] if first == last:
            return 'same ends', first
        case (a, [b, c]):
            return 'nested', a, b, c
        case [_, _, *_]:
            return 'two or more'
        case str():
            return 'text, no sequence'
        case _:
            return 'none of them'


for x in ([], (5,), [1, 2, 3], 'ab', [2, 3, 2], (1, 2), [0, [1, 2]], [3, 4], {1, 2}, range(2, 4), b'xy', iter([1])):
    print(look(x))
