import contextlib
import io


def chatty(x):
    print("got", x)
    return [x]


buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    value = chatty(1)
print(value, repr(buffer.getvalue()))
