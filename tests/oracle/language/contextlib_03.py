# suppress, closing, nullcontext, redirect_stdout.
import io
from contextlib import closing, nullcontext, redirect_stdout, suppress


class Thing:
    closed = False

    def close(self):
        self.closed = True


with suppress(KeyError, IndexError):
    [][1]
t = Thing()
with closing(t) as same, nullcontext([1]) as one:
    one.append(2)
print(same is t, t.closed, one)
out = io.StringIO()
with redirect_stdout(out):
    print('caught')
print(repr(out.getvalue()))
