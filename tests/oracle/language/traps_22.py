# An exception inside a generator that nobody finished.
log = []


def reader(lines):
    log.append('open')
    try:
        for line in lines:
            yield line
    finally:
        log.append('closed')


for line in reader(['a', 'b', 'c']):
    if line == 'b':
        break
print(log)
g = reader(['x'])
next(g)
print(log)
del g
print(log)
