# Their names are their own.
x = 'outside'
made = [x for x in range(3)]
print(x, made)
try:
    list(y for y in [1] if undefined)
except NameError as error:
    print(error)
