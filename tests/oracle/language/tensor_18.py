# What torch.Tensor is derived from; data that no tensor is made of.
import torch

base = torch.Tensor.__base__
print(base, base.__name__, base.__module__, base.__mro__, base.__bases__, type(base))
print(torch.Tensor.__mro__, torch.Tensor.__bases__)
print(issubclass(torch.Tensor, base), isinstance(torch.ones(1), base), isinstance(1, base), issubclass(base, torch.Tensor))
class Own(torch.Tensor):
    pass
print(Own.__mro__, Own.__base__, isinstance(torch.ones(2).as_subclass(Own), base))
print(torch.nn.Parameter.__mro__)
try:
    base()
except RuntimeError as error:
    print(error)
for data in (b'a', b'', [b'a'], [[b'ab'], b'c'], [1, b'a'], [b'a', 1.5], (b'a', 'b'), ['a'], {}, [None], [set()]):
    for make in (torch.tensor, torch.as_tensor):
        try:
            print(make(data))
        except (TypeError, RuntimeError, ValueError) as error:
            print(type(error).__name__, error)
