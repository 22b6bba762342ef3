# sep, end and what is printed of what.
print('a', 'b', sep='-')
print('no newline', end='')
print()
print(1, None, [], sep='\n', end='!\n')
print(*'abc', sep=', ')
print()
print('', 'x', sep='|')
print('tab\there', 'quote\'s', "two\nlines")
print(print('inner'))
for bad in ({'sep': 5}, {'end': 5}, {'wrong': 1}):
    try:
        print('x', **bad)
    except TypeError as error:
        print(error)
print(sep='x')
print('a', 'b', sep=None, end=None)
