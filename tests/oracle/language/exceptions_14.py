# Notes that are added, and with_traceback.
try:
    raise ValueError('bad')
except ValueError as error:
    error.add_note('seen on the way')
    error.add_note('and again')
    kept = error
print(kept.__notes__, kept.with_traceback(None) is kept, kept.__traceback__)
try:
    kept.add_note(5)
except TypeError as error:
    print(error)
