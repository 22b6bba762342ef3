# A name of Python's own can be hidden and found again.
list_ = list('ab')
list = [1, 2]
try:
    list('cd')
except TypeError as error:
    print(error)
del list
again = list('cd')
print(list_, again)
