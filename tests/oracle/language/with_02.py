# One that swallows the error.
class Quiet:
    def __enter__(self):
        return 'value'

    def __exit__(self, kind, error, trace):
        self.error = error
        return kind is KeyError


q = Quiet()
with q as v:
    {}['k']
print('went on', v, repr(q.error))
try:
    with q:
        raise ValueError('not this one')
except ValueError as error:
    print(error, q.error is error)
