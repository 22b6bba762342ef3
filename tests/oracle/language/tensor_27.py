# How tensors are written.
import torch

x = torch.tensor([1.23456, 100.5, -2.])
torch.set_printoptions(precision=2)
print(x, torch.tensor([1e-8, 1.]), torch.tensor([1., 2.]), torch.tensor([True]), torch.tensor(1.23456))
torch.set_printoptions(sci_mode=False)
print(x, torch.tensor([1e-8, 1.]))
torch.set_printoptions(sci_mode=True, linewidth=30)
print(x, torch.arange(12), x.requires_grad_())
torch.set_printoptions(profile="default")
print(x, torch.arange(30), f"{x}", str(torch.nn.Parameter(torch.ones(1))))
