# Copies of parameters: what becomes of attributes, storage and type.
import copy
import torch
import torch.nn as nn

p = nn.Parameter(torch.ones(2))
p.note = ["kept?"]
deep = copy.deepcopy(p)
shallow = copy.copy(p)
clone = p.clone()
detached = p.detach()
for name, one in [("deep", deep), ("shallow", shallow), ("clone", clone), ("detached", detached)]:
    print(name, type(one).__name__, hasattr(one, "note"), one.requires_grad, one.data_ptr() == p.data_ptr(), one._version)
