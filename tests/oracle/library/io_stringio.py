import io
import copy
s = io.StringIO()
print(s.write("first\n"), s.write("second"), s.getvalue(), s.tell())
print(s.seek(0), repr(s.read(3)), repr(s.read()), repr(s.read()))
s.seek(2)
s.write("XY")
print(repr(s.getvalue()), s.seek(0, 2), s.seek(0))
print(s.readline(), s.readline(), repr(s.readline()))
s.seek(0)
print(list(s), s.readlines())
s.seek(0)
print(s.readlines(), s.truncate(3), s.getvalue())
s.seek(6)
s.write("z")
print(repr(s.getvalue()))
t = io.StringIO("given\ntext")
print(t.tell(), t.read(2), t.readline(2), t.closed, t.readable(), t.writable(), t.seekable(), t.isatty())
u = copy.copy(t)
print(u.tell(), u.getvalue(), u is t)
u.write("!!")
print(t.getvalue(), u.getvalue())
v = copy.deepcopy(t)
print(v.read())
with io.StringIO("w") as w:
    w.writelines(["a", "b"])
    print(w.getvalue())
print(w.closed)
for attempt in (lambda: w.getvalue(), lambda: w.write("x"), lambda: w.read(), lambda: t.write(5), lambda: t.write(b"x"), lambda: t.seek(-1), lambda: t.seek(1, 1), lambda: t.seek(0, 7), lambda: io.StringIO(5), lambda: t.read("x"), lambda: t.truncate(-2), lambda: iter(w), lambda: w.__enter__()):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
print(type(t), io.UnsupportedOperation.__mro__)
print("to", "it", sep="-", end="|", file=t)
print(t.getvalue())


def tee():
    class Tee(io.StringIO):
        def write(self, text):
            self.count = getattr(self, "count", 0) + 1
            return super().write(text.upper())

    made = Tee()
    print("x", 1, file=made, flush=True)
    return made.getvalue(), made.count


print(tee())
