import contextlib
import copy
import io
import sys
buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print("caught", 1)
    print("direct", file=sys.stdout)
    sys.stdout.write("written\n")
    print("out of it", file=sys.__stdout__)
print("got", repr(buffer.getvalue()))
inner = io.StringIO()
with contextlib.redirect_stdout(buffer) as first, contextlib.redirect_stdout(inner):
    print("inner")
print(repr(inner.getvalue()), first is buffer)


def shout(function):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            function()
        except ValueError as error:
            print("error", error)
    return out.getvalue().upper()


def noisy():
    print("noise")
    raise ValueError("v")


print(shout(noisy))
with contextlib.redirect_stderr(io.StringIO()) as errors:
    print("to errors", file=sys.stderr)
    sys.stderr.write("more")
print(repr(errors.getvalue()))
print("lost", file=sys.stderr)


class Upper:
    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        return self.stream.write(text.upper())

    def flush(self):
        self.stream.flush()


sys.stdout = Upper(sys.stdout)
print("loud")
sys.stdout = sys.__stdout__
print("quiet again", sys.stdout is sys.__stdout__)
print(sys.stdout.write("five\n"))
for attempt in (lambda: print("x", file=5), lambda: sys.stdout.write(5), lambda: copy.deepcopy(sys.stdout), lambda: copy.copy(sys.stdout)):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
sys.stdout = None
print("nowhere")
sys.stdout = sys.__stdout__
print("end")
