# Groups of errors with except star.
def f(errors):
    try:
        raise ExceptionGroup('several', errors)
    except* ValueError as group:
        print('values', group.exceptions)
    except* (KeyError, TypeError) as group:
        print('others', len(group.exceptions))


f([ValueError(1), KeyError('k'), ValueError(2)])
try:
    f([OSError('left'), ValueError(3)])
except ExceptionGroup as rest:
    print(rest, rest.exceptions)
