# What the process has cannot be copied.
import copy
import sys
for way in (copy.copy, copy.deepcopy):
    try:
        way({"log": sys.stderr}["log"])
    except TypeError as error:
        print(error)
try:
    sys.exit("bye")
except SystemExit as error:
    print(error.code, error)
