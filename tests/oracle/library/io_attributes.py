import copy
import io

week = ["monday"]
s = io.StringIO("ab")
s.tag = week
print(s.__dict__, s.tag is week)
t = copy.copy(s)
print(t.tag is s.tag, t.read())
b = io.BytesIO(b"abc")
into = bytearray(2)
print(b.readinto(into), into, b.readinto1(into), into)
for file in s, b:
    for ask in file.detach, file.fileno:
        try:
            ask()
        except io.UnsupportedOperation as error:
            print(error)
