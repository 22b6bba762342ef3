# Embedding: weights, padding, from_pretrained.
import torch
from torch import nn

torch.manual_seed(2)
e = nn.Embedding(3, 2)
p = nn.Embedding(3, 2, padding_idx=-1)
f = nn.Embedding.from_pretrained(torch.arange(4.).reshape(2, 2))
print(e.weight)
print(p.weight, p)
print(f.weight, f, e)
try:
    nn.Embedding(2, 2, padding_idx=5)
except AssertionError as error:
    print(error)
