# Values, several at once, and what is left.
def name(x):
    match x:
        case 0:
            return 'zero'
        case 1 | 2 | 3:
            return 'few'
        case -1.5:
            return 'negative'
        case 'text':
            return 'a text'
        case True:
            return 'never for one'
        case None:
            return 'nothing'
        case _:
            return 'other'


print([name(x) for x in (0, 2, True, False, -1.5, 'text', None, [], 0.0, 3 + 0j)])
