# The family of exceptions.
for cls in (KeyError, IndexError, ZeroDivisionError, OverflowError, UnboundLocalError, RecursionError, NotImplementedError,
            ModuleNotFoundError, UnicodeDecodeError, StopIteration, KeyboardInterrupt, SystemExit, GeneratorExit):
    print(cls.__name__, [base.__name__ for base in cls.__mro__[1:-1]])
try:
    raise KeyboardInterrupt('stop')
except Exception:
    print('not here')
except BaseException as error:
    print('here', error)
