# A memoryview looks into another's bytes.
raw = bytearray(b'abcdef')
view = memoryview(raw)
part = view[2:4]
part[0] = 88
view[0:2] = b'zz'
print(raw, bytes(part), part.tolist(), len(view), view.nbytes, view.readonly, memoryview(b'x').readonly, part.obj is raw)
try:
    raw.append(1)
except BufferError as error:
    print(error)
try:
    memoryview(b'x')[0] = 1
except TypeError as error:
    print(error)
try:
    memoryview('x')
except TypeError as error:
    print(error)
part.release()
view.release()
raw.append(1)
print(raw)
