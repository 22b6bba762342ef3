# Entering and leaving.
class Door:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append('in')
        return self

    def __exit__(self, kind, error, trace):
        self.log.append(('out', kind, str(error)))


log = []
with Door(log) as door:
    log.append('body')
try:
    with Door(log):
        1 / 0
except ZeroDivisionError:
    log.append('passed on')
print(log, door.log is log)
