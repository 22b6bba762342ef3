import copy
import torch

torch.manual_seed(0)
x = torch.randn(3, 3)
x.my_attribute = [1, 2, 3]
x_shallow_copy = copy.copy(x)
x_deep_copy = copy.deepcopy(x)
x_deep_copy.my_attribute.append(4)
print(x.my_attribute)
print(x_shallow_copy.my_attribute)
print(x_deep_copy.my_attribute)
x_shallow_copy.my_attribute.append(5)
x_shallow_copy[0, 0] = 10
print(x.my_attribute, x[0, 0])
y = x.clone()
print(hasattr(y, 'my_attribute'))
