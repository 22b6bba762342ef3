# The very bytes that PyTorch writes.
import io
import torch


def saved(obj, **how):
    buffer = io.BytesIO()
    torch.save(obj, buffer, **how)
    return buffer.getvalue()


base = torch.arange(6.)
print(saved(torch.zeros(0)))
print(saved([base[1:3], base[::2], torch.ones(2, 3).t(), torch.tensor(5), base.expand(2, 6)]))
print(saved({"a": torch.tensor([True]), "c": torch.tensor([1, 2], dtype=torch.uint8)}))
print(saved([torch.float32, torch.Size([1, 2]), torch.device("cpu"), {1, 2}, frozenset([3]), b"ab", b"", 1.5, 2 ** 40, -1,
             "é", None, (1,), range(3), int, complex(1, 2), True, (), "cpu", "storage"]))
for protocol in (3, 4, 5):
    print(saved([base, b"x", {"k": "v"}], pickle_protocol=protocol))
print(len(saved(torch.zeros(1000)[:2])), len(saved(torch.zeros(1000)[:2].clone())))
