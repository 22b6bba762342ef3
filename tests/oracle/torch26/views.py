import torch

x = torch.ones(2, 3, requires_grad=True)
a = x.reshape(6)
b = x.reshape(-1)
c = x.flatten()
d = x.t().reshape(6)
e = x.t().flatten()
f = x.t().reshape(3, 2)
g = x[:, ::2].reshape(2, 2)
h = x.reshape(2, 3)
i = torch.ones((), requires_grad=True).flatten()
j = x.view(3, 2)
k = x.t()
l = x.expand(2, 2, 3)
y = torch.zeros(2, 3)
y.transpose(0, 1).reshape(3, 2)[0, 0] = 4
y.reshape(6)[5] = 7
print(y)
