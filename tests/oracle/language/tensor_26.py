# Rows of a dataset are views of it; a batch is a copy.
import torch
from collections import namedtuple
from torch.utils.data import ConcatDataset, DataLoader, Dataset, Subset, TensorDataset, random_split

x = torch.arange(8.).reshape(4, 2)
data = TensorDataset(x, torch.arange(4))
row, label = data[1]
row += 100
print(x, len(data), row._base is x, label)
for batch, labels in DataLoader(data, batch_size=3):
    batch.zero_()
    print(batch.shape, labels)
print(x)


class Scaled(Dataset):
    def __init__(self, rows):
        self.rows, self.asked = rows, []

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        self.asked.append(i)
        item = self.rows[i]
        item /= 2
        return {"x": item, "i": i, "name": str(i), "pair": (item, [i])}


d = Scaled(x)
first = next(iter(DataLoader(d, batch_size=2)))
print(first, x, d.asked)
part = Subset(d, [3, 0])
print(part[0]["i"], len(part), len(part + d), ConcatDataset([part, d])[2]["name"])
torch.manual_seed(0)
a, b = random_split(range(10), [7, 3])
print(list(a), list(b), [len(one) for one in random_split(range(10), [0.5, 0.5], generator=torch.Generator().manual_seed(1))])
torch.manual_seed(0)
loader = DataLoader(list(range(6)), batch_size=4, shuffle=True)
print([batch.tolist() for batch in loader], [batch.tolist() for batch in loader], len(loader), torch.rand(1))
print(list(DataLoader([torch.ones(1)], batch_size=None)), list(DataLoader([1.5, 2.5], batch_size=2, drop_last=True, collate_fn=list)))
Pair = namedtuple("Pair", "a b")
print(next(iter(DataLoader([Pair(1, 0.5), Pair(2, 1.5)], batch_size=2))))
try:
    loader.batch_size = 2
except ValueError as error:
    print(error)
