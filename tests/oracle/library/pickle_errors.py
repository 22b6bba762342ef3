# What cannot be pickled, and what is no pickle.
import pickle


class Locked:
    def __getstate__(self):
        raise TypeError("no state")


class Odd:
    def __reduce__(self):
        return 5


class Short:
    def __reduce__(self):
        return (int,)


class NoTuple:
    def __reduce__(self):
        return int, [1]


class Uncallable:
    def __reduce__(self):
        return 1, ()


class WrongState:
    def __getstate__(self):
        return 5


class Named:
    def __reduce__(self):
        return "named"


def attempt(make):
    try:
        print(pickle.loads(make()))
    except Exception as error:
        text = str(error)
        print(type(error), text[:text.find(" at 0x")] if " at 0x" in text else text)


def maker():
    class Local:
        pass

    return Local, lambda: 1


local, inner = maker()
named = Named()
other = lambda x: x
for value in (other, local, inner, local(), (i for i in []), Locked(), Odd(), Short(), NoTuple(), Uncallable(), pickle, [1, {"k": inner}], iter([]).__class__, {}.keys()):
    attempt(lambda: pickle.dumps(value))
print(pickle.loads(pickle.dumps(named)) is named)
for wrong in (b"", b"abc", b"\x80\x04", b"\x80\x04K", b"\x80\x09.", b"\x80\x04.", b"\x80\x04h\x05.", "text", 5, b"\x80\x04\x8c\x05ab", b"\x80\x04e."):
    attempt(lambda: wrong)
for protocol in (6, 100):
    try:
        pickle.dumps(1, protocol)
    except ValueError as error:
        print(error)
attempt(lambda: pickle.dumps(WrongState()))
print(issubclass(pickle.PicklingError, pickle.PickleError), issubclass(pickle.UnpicklingError, pickle.PickleError), pickle.PickleError.__mro__)


class Gone:
    pass


gone = Gone()
old = Gone


class Gone:
    pass


try:
    pickle.dumps(gone)
except pickle.PicklingError as error:
    print(error)
del Gone
try:
    pickle.dumps(gone)
except pickle.PicklingError as error:
    print(str(error).replace(hex(id(gone)), "?"))
