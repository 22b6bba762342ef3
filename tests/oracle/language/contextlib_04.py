# ExitStack unwinds in reverse.
from contextlib import ExitStack, contextmanager


@contextmanager
def named(name, log):
    log.append('+' + name)
    yield name
    log.append('-' + name)


log = []
with ExitStack() as stack:
    names = [stack.enter_context(named(n, log)) for n in 'abc']
    stack.callback(log.append, 'called')
print(names, log)
with ExitStack() as stack:
    stack.callback(log.append, 'kept')
    later = stack.pop_all()
log.append('after')
later.close()
print(log[-3:])
