import torch
x = torch.arange(4.)
for r in x:
    r += 1
print(x, r, x._version)
y = torch.zeros(3, 2)
for i in range(3):
    y[i] = i
    y[i, 1] *= 10
print(y, y._version)
for row in y:
    print(row.tolist(), row.storage_offset(), row._base is y)
for z in torch.tensor(1.):
    pass
