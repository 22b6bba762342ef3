import copy
import types
from functools import partial

half = partial(int, base=2)
half.note = ["x"]
print(half.__dict__, half.note, vars(half) is half.__dict__)
same = copy.copy(half)
apart = copy.deepcopy(half)
same.note.append("y")
same.more = 1
print(half.more, apart.note, same.__dict__ is half.__dict__)
outer = partial(half, "11")
print(outer.func is half, outer())
del half.note
for wrong in ("note", "func"):
    try:
        delattr(half, wrong)
    except AttributeError as error:
        print(error)
try:
    half.args = ()
except AttributeError as error:
    print(error)
for copied in copy.copy, copy.deepcopy:
    try:
        copied(types.MappingProxyType({}))
    except TypeError as error:
        print(error)
