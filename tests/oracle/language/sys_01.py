# What sys can tell.
import sys

a = []
b = [a, a]
print(sys.getrefcount(a) - sys.getrefcount([]), sys.maxsize, sys.version_info[:2], sys.byteorder, sys.getrecursionlimit())
s = sys.intern('a text' + ' of two')
t = sys.intern(''.join(['a text', ' of two']))
print(s is t, sys.float_info.max, sys.int_info.bits_per_digit, sys.version_info >= (3, 8))
try:
    sys.intern(5)
except TypeError as error:
    print(error)
