# Wrong answers from conversions.
class Wrong:
    def __bool__(self):
        return 1

    def __len__(self):
        return -1

    def __int__(self):
        return 'x'

    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __index__(self):
        return 1.5

    def __hash__(self):
        return 'h'


for f in (bool, len, int, str, repr, hash, lambda w: [1][w], float, list, abs):
    try:
        f(Wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
