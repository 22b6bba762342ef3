# contextmanager from a generator.
from contextlib import contextmanager


@contextmanager
def opened(name, log):
    log.append('open ' + name)
    try:
        yield [name]
    except KeyError as error:
        log.append(f'swallowed {error}')
    finally:
        log.append('close ' + name)


log = []
with opened('a', log) as a:
    a.append('used')
with opened('b', log):
    {}['k']
try:
    with opened('c', log):
        1 / 0
except ZeroDivisionError as error:
    log.append(str(error))
print(a, log)
