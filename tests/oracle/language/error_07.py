# finally and with run before the end.
class Note:
    def __enter__(self):
        print('in')
        return []

    def __exit__(self, *what):
        print('out', what[0].__name__)


try:
    with Note() as log:
        log.append(1)
        {}['missing']
finally:
    print('finally', log)
