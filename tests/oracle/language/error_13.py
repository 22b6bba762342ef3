# sys.exit and its relatives.
import sys

state = ['before']
try:
    sys.exit(3)
except SystemExit as error:
    print(error.code, repr(error))
state.append('after')
raise SystemExit('the end')
