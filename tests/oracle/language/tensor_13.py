# A generator that yields one buffer, and views of it.
import torch


def batches(data, size):
    for start in range(0, len(data), size):
        yield data[start:start + size]


def reused(n):
    buffer = torch.zeros(2)
    for i in range(n):
        buffer.fill_(i)
        yield buffer


data = torch.arange(5.)
parts = list(batches(data, 2))
parts[0].zero_()
same = list(reused(3))
print(data, parts, same, same[0] is same[1])
