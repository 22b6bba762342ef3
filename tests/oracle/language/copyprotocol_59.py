# Classes that say their objects are not to be copied.
import copy
class No:
    __reduce_ex__ = None
    __reduce__ = None
class No2:
    def __reduce__(self):
        raise TypeError('never')
class No3:
    __copy__ = None
    __deepcopy__ = None
for c in (No, No2, No3):
    for f in (copy.copy, copy.deepcopy):
        try:
            r = f(c())
            print(c.__name__, type(r).__name__)
        except Exception as e:
            print(c.__name__, type(e).__name__, e)
