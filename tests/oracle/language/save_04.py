# A buffer is read from where it stands.
import io
import torch

buffer = io.BytesIO()
torch.save({"a": torch.arange(5.), "b": torch.ones(300)}, buffer)
print(buffer.tell(), len(buffer.getvalue()))
try:
    torch.load(buffer)
except EOFError as error:
    print("at its end:", error)
buffer.seek(0)
state = torch.load(buffer, map_location="cpu")
print(sorted(state), buffer.tell())
buffer.seek(0)
print(torch.load(buffer, map_location=lambda storage, location: storage)["a"], torch.load(io.BytesIO(buffer.getvalue()))["b"].sum())
plain = io.BytesIO()
torch.save([1, 2], plain)
plain.seek(0)
print(torch.load(plain), plain.tell())
try:
    torch.load(io.BytesIO(b"hello"))
except Exception as error:
    print(type(error).__name__, error)
x = torch.zeros(2)
try:
    torch.save([x, x.view(torch.int32)], io.BytesIO())
except RuntimeError as error:
    print(error)
