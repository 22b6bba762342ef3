# The cause that is given, and the context that comes of itself.
def f(how):
    try:
        {}['missing']
    except KeyError as error:
        if how == 'cause':
            raise ValueError('asked') from error
        if how == 'none':
            raise ValueError('quiet') from None
        raise ValueError('plain')


for how in ('cause', 'none', 'plain'):
    try:
        f(how)
    except ValueError as error:
        print(error, repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
