# Printing into something else than the output.
import contextlib
import io
import sys

out = io.StringIO()
print('a', 1, sep='-', file=out)
print('b', end='', file=out)
print(repr(out.getvalue()), file=sys.stdout)
with contextlib.redirect_stdout(io.StringIO()) as caught:
    print('hidden')
print('seen', repr(caught.getvalue()))


class Log:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


log = Log()
print('x', 'y', file=log)
sys.stdout.write('direct\n')
print(log.parts, out.tell(), out.seek(0), out.read(3), out.readline(), list(out))
