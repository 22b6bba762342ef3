# A copy of a file in memory is one of its own.
import copy
import io
one = io.StringIO("text")
one.seek(2)
two = copy.deepcopy(one)
two.write("!!")
print(one.getvalue(), two.getvalue(), one.tell(), two.tell())
raw = io.BytesIO(b"abc")
other = copy.copy(raw)
other.write(b"X")
print(raw.getvalue(), other.getvalue())
