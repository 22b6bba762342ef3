import torch
x = torch.ones(2)
y = x
# clonescope: fold=x

# clonescope: coYpare=x,y
# clonescope: step=2
# clonescope: torch=1.13
# clonescope: pin=x 10 20
# clonescope: fox=