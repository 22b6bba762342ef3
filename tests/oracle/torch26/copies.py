import copy
import torch

x = torch.arange(6, dtype=torch.float32).reshape(2, 3).clone()
x.tags = ['a', ['b']]
x.requires_grad_()
x.grad = torch.ones(2, 3)
x.grad.note = 'of the gradient'
same = x
shallow = copy.copy(x)
print(shallow.tags is x.tags, shallow.grad, shallow.requires_grad, shallow._version)
deep = copy.deepcopy(x)
print(deep.tags is x.tags, deep.grad is x.grad, deep.grad.note)
cloned = x.clone()
print(hasattr(cloned, 'tags'), cloned.grad_fn is None)
detached = x.detach()
apart = x.detach().clone()
data = x.data
view = x.view(-1)
sliced = x[0]
picked = x.contiguous()
moved = x.to(torch.float64)
added = x + 0
packed = x.t().contiguous()
print(hasattr(view, 'tags'), view._base.tags)
both = copy.deepcopy([x.detach(), x.detach()[1]])
detached[0, 0] = 50
print(x, data[0, 0], apart[0, 0])
shallow.tags.append('c')
deep.tags[1].append('d')
print(x.tags, shallow.tags, deep.tags)
x.me = x
circular = copy.copy(x)
print(circular.me is x)
turned = copy.deepcopy(x.detach())
