# Views handed out by a property.
import torch


class Batch:
    def __init__(self):
        self.data = torch.arange(6.).reshape(2, 3)

    @property
    def first(self):
        return self.data[0]

    @property
    def flat(self):
        return self.data.view(-1)


b = Batch()
f = b.first
f.zero_()
b.flat[-1] = 9
print(b.data, f._base is b.data, b.first is f)
