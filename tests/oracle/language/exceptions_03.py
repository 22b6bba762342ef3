# raise of a class, of an instance, and again.
try:
    raise ValueError
except ValueError as error:
    print(repr(error), str(error) == '')
try:
    raise ValueError('one', 2)
except ValueError as error:
    print(repr(error), error, error.args)
try:
    try:
        raise KeyError('k')
    except KeyError:
        print('on its way')
        raise
except KeyError as error:
    print('again', error)
