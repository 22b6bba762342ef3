# History kept as one tensor, many times.
import torch

x = torch.zeros(2)
history, clones = [], []
for i in range(3):
    x += i
    history.append(x)
    clones.append(x.clone())
print(history[0] is history[2], history, clones, sep='\n')
