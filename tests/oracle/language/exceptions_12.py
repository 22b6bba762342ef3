# Through functions, with the state each left behind.
log = []


def inner(x):
    log.append(('inner', x))
    try:
        return 10 // x
    finally:
        log.append('inner done')


def outer(x):
    try:
        return inner(x)
    except ZeroDivisionError as error:
        log.append(str(error))
        return inner(1)
    finally:
        log.append('outer done')


print(outer(0), outer(5))
print(*log, sep='\n')
