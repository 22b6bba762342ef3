import copy
import torch

x = torch.zeros(3)
x.a = [1]
x.__dict__['grad'] = torch.ones(3)
x.__dict__['requires_grad'] = True
x.__dict__['clone'] = 'hides the method'
y = copy.copy(x)
print(y.__dict__, y.grad, y.requires_grad, y.clone)
z = torch.zeros(3)
z.__dict__['data'] = torch.arange(2.0)
w = copy.copy(z)
print(w, w.__dict__)
u = torch.zeros(1)
u.__dict__['__dict__'] = {'other': 5}
v = copy.copy(u)
print(v.other, v.__dict__)
