# The body runs only as far as it is asked.
log = []


def steps():
    log.append('start')
    yield 1
    log.append('middle')
    yield 2
    log.append('end')


g = steps()
log.append('made')
next(g)
log.append('asked once')
rest = list(g)
print(log, rest)
