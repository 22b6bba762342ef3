import warnings


def told():
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        warnings.warn('old', DeprecationWarning)
        warnings.warn('x')
        return [(str(one.message), one.category.__name__) for one in w]


print(told())
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('bad', RuntimeWarning)
    except RuntimeWarning as error:
        print(error)
    warnings.simplefilter('ignore')
    warnings.warn('x')
for attempt in (lambda: warnings.warn('x', int), lambda: warnings.simplefilter('what')):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
