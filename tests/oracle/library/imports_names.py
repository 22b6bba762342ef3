import collections
import collections.abc
import collections.abc as cabc
import json.decoder
from collections import abc, OrderedDict as OD
from json import decoder, encoder
import functools as f, itertools as i

print(collections.abc is cabc is abc, json.decoder is decoder, OD is collections.OrderedDict, collections.__name__, cabc.Mapping.__module__)
for module, name in ((collections, "Mapping"), (f, "nothing"), (i, "batched"), (cabc, "dict")):
    try:
        getattr(module, name)
    except AttributeError as error:
        print(error)
try:
    from collections import Mapping
except ImportError as error:
    print(str(error).split(" (")[0])
try:
    import collections.nothing
except ModuleNotFoundError as error:
    print(error)
print(encoder.JSONEncoder is json.JSONEncoder, decoder.JSONDecodeError.__qualname__, f.partial.__name__, OD.__module__, collections.Counter.__qualname__)
