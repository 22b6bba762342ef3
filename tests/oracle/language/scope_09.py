# An exception's name goes when its handler ends.
e = 'before'
try:
    1 / 0
except ZeroDivisionError as e:
    kept = e
print(kept.args)
try:
    print(e)
except NameError as error:
    print(error)
