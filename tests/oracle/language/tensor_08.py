# detach shares, clone does not.
import torch

w = torch.ones(2, requires_grad=True)


def parts(t):
    return {'detach': t.detach(), 'data': t.data, 'clone': t.detach().clone()}


p = parts(w)
p['detach'][0] = 5
print(w, p['data'], p['clone'], p['detach'].requires_grad)
p['clone'].zero_()
print(w)
