# Raised three calls deep, after changes that stay.
log = []


def inner(x):
    log.append(x)
    return log[x]


def outer(x):
    log.append('outer')
    return inner(x + 5)


outer(1)
