# Attributes hung on a tensor, in a loop and through a function.
import copy
import torch


def tag(t, *names):
    if not hasattr(t, 'tags'):
        t.tags = []
    t.tags.extend(names)
    return t


x = tag(torch.ones(2), 'input')
y = tag(x.clone(), 'clone')
z = tag(copy.copy(x), 'copy')
v = copy.deepcopy(x)
print(x.tags, y.tags, z.tags is x.tags, v.tags is x.tags, hasattr(x[0:1], 'tags'))
