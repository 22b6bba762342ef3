import io
out = io.StringIO()
print("a", 1, file=out)
out.write("b")
print(repr(out.getvalue()), out.tell())
out.seek(0)
print(out.readline(), out.read(), list(io.StringIO("x\ny")))
