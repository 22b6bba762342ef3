# Modules that are imported and not used, by their own names and others, at the top and within.
import os
import re, logging
import numpy as np
import argparse as ap
x = [1]
try:
    import decimal
    HAS = True
except ImportError:
    HAS = False
print(HAS, os is os, os.__name__, np.__name__)
import os as again
print(again is os)
def f():
    import struct
    return struct.__name__
print(f(), type(os).__name__)
import weakref
print(weakref.ref(os)() is os, len({os: 1, re: 2, again: 3}))
