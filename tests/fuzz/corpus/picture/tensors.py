import copy, torch
x = torch.arange(6.).reshape(2, 3)
x.tags = [1, 2]
y = copy.copy(x)
y.tags.append(3)
z = x[1:, ::2]
z[0, 0] = 9
w = x.clone().detach()
w.requires_grad = True
v = (w * 2).T
print(x, v)
