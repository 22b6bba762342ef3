# Attributes of such a tensor, and which copies keep them.
import copy
import torch


class Tagged(torch.Tensor):
    pass


t = Tagged([1., 2.])
t.tag = ["a"]
clone = t.clone()
shallow = copy.copy(t)
print(hasattr(clone, "tag"), shallow.tag is t.tag, type(shallow).__name__, shallow._version)
t.add_(1)
print(shallow, clone)
copy.deepcopy(t)
