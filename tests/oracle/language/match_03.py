# Mappings.
def look(x):
    match x:
        case {'kind': 'circle', 'r': r}:
            return 'circle', r
        case {'kind': kind, **rest} if rest:
            return kind, rest
        case {'a': 1} | {'a': 2}:
            return 'a is 1 or 2'
        case {'list': [x, *_]}:
            return x
        case {}:
            return 'some mapping'
        case _:
            return 'no mapping'


for x in ({'kind': 'circle', 'r': 2, 'extra': 1}, {'kind': 'square', 's': 1}, {'kind': 'x'}, {'a': 2}, {'list': [7, 8]}, {}, {'z': 1}, [], None):
    print(look(x))
