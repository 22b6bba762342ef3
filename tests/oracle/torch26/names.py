import torch

x = torch.ones(2, 3)
print(x.nbytes, x.itemsize, x.is_xla, x[0].nbytes, torch.ones(0).nbytes, x.double().itemsize)
print(hasattr(x, 'nbytes'), hasattr(x, 'itemsize'), hasattr(x, 'is_xla'), hasattr(x, 'nothing'))
x.is_ort = 'an attribute of my own'
print(x.is_ort, x.__dict__)
x.requires_grad_()
x.grad = torch.zeros(2, 3)
del x.grad
print(x.grad)
print(x.dtype.itemsize, torch.bfloat16.itemsize, hasattr(torch.bool, 'itemsize'), hasattr(torch.bool, 'nothing'))
