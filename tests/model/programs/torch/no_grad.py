import torch

x = torch.ones(2, requires_grad=True)
with torch.no_grad():
    x.mul_(3)
    y = x * 2
    v = x[0]
    with torch.enable_grad():
        z = x * 2
print(x, x._version, y.requires_grad, z.requires_grad, v.requires_grad, v.grad_fn)


@torch.no_grad()
def doubled(t):
    return t * 2


print(doubled(x).requires_grad, doubled.__name__, torch.is_grad_enabled())
torch.set_grad_enabled(False)
print((x * 2).requires_grad)
torch.set_grad_enabled(True)
try:
    v.mul_(2)
except RuntimeError as error:
    print(error)
