# What is saved keeps its storage whole, and what shares one goes on sharing it.
import io
import torch


def size_of(obj):
    buffer = io.BytesIO()
    torch.save(obj, buffer)
    return buffer.tell(), buffer


big = torch.arange(2000.)
head, tail = big[:5], big[2:8]
whole, packed = size_of([head, tail])
small, _ = size_of(head.clone())
print("slice file much larger:", whole > 5 * small)

packed.seek(0)
a, b = torch.load(packed)
a[2] = -1
print(b[0].item(), a.storage().size(), a.data_ptr() + 8 == b.data_ptr())
print(big[2].item())
