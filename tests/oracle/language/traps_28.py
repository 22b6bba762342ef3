# An exception keeps what the function held alive, until it goes.
import weakref


class Big:
    pass


refs = []


def work():
    big = Big()
    refs.append(weakref.ref(big))
    raise ValueError('stop')


try:
    work()
except ValueError as error:
    print(refs[0]() is None)
    kept = error
print(refs[0]() is None)
kept = kept.with_traceback(None)
print(refs[0]() is None)
