import io
import copy
b = io.BytesIO(b"ab\ncd")
print(b.read(1), b.readline(), b.read(), b.read(), b.tell())
print(b.write(b"ef"), b.getvalue(), b.seek(1), b.seek(1, 1), b.seek(-2, 2), b.read())
b.seek(9)
b.write(b"!")
print(b.getvalue(), b.truncate(2), b.getvalue())
b.seek(0)
print(list(b), b.closed)
c = copy.deepcopy(b)
c.write(b"zz")
print(b.getvalue(), c.getvalue(), c.tell())
with b as same:
    print(same is b)
for attempt in (lambda: b.getvalue(), lambda: c.write("x"), lambda: c.seek(-1), lambda: c.seek(0, 5), lambda: io.BytesIO("x"), lambda: io.BytesIO(3), lambda: c.read("1")):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
print(type(c), c.readable(), c.isatty(), c.readlines(), io.SEEK_END)
