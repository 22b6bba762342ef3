# A dataclass around a tensor.
import copy
from dataclasses import dataclass, field, replace
import torch


@dataclass
class State:
    step: int
    weight: torch.Tensor
    log: list = field(default_factory=list)


a = State(0, torch.zeros(2))
b = replace(a, step=1)
c = copy.deepcopy(a)
b.weight += 1
b.log.append('b')
print(a.weight, c.weight, a.log, a.weight is b.weight)
