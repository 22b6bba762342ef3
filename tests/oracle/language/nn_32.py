# A vector of all parameters is a copy; parameters out of a vector look into it.
import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_, clip_grad_value_, parameters_to_vector, vector_to_parameters
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
net = nn.Linear(2, 1)
v = parameters_to_vector(net.parameters())
print(v.shape, v.requires_grad)
flat = torch.arange(3.)
vector_to_parameters(flat, net.parameters())
flat[0] = 50
print(net.weight, net.bias, net.weight.data_ptr() == flat.data_ptr())
net.weight.grad, net.bias.grad = torch.tensor([[3., 4.]]), torch.tensor([0.])
g = net.weight.grad
print(clip_grad_norm_(net.parameters(), 1.0), g)
clip_grad_value_(net.parameters(), 0.5)
print(g, net.bias.grad)
rows = [torch.ones(2), torch.full((3,), 2.)]
padded = pad_sequence(rows, batch_first=True)
padded[0] = 9
print(padded, rows, pad_sequence(rows, padding_value=-1.))
