# Arguments by name, in any order.
def describe(name, size=3, *, colour='grey', tags=()):
    return f'{name}/{size}/{colour}/{tags}'


a = describe('cat')
b = describe(size=1, name='dog')
c = describe('elk', 9, tags=['big'], colour='brown')
print(a)
print(b)
print(c)
