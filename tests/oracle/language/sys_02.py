# exc_info and stdout.
import sys

try:
    1 / 0
except ZeroDivisionError as error:
    kind, value, _ = sys.exc_info()
    same = kind is ZeroDivisionError, value is error
    del value, error
print(same, sys.exc_info())
sys.stdout.write('written\n')
sys.stdout.write('without end')
print(file=sys.stdout)
print('to the other', file=sys.stderr)
