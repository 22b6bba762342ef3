import torch
x = torch.ones(2)
y = x

# clonescope: compare=x,y
# clonescope: step=2
# clonescope: torch=1.13
# clonescope: pin=x 10 20
# clonescope: fold=x
