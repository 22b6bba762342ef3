# clone() leaves attributes behind
import torch

x = torch.tensor([3.0, 1.0, 2.0])
x.unit = "cm"
x.history = ["measured"]

# new bytes, and nothing hung on y
y = x.clone()
# so x keeps its 3
y[0] = 9.0

# y never had a history
y.history.append("corrected")
# clonescope: compare=x,y
