"""clone() copies the numbers and leaves the attributes behind."""
import torch

x = torch.tensor([3.0, 1.0, 2.0])
x.unit = "cm"
x.history = ["measured"]

y = x.clone()  # new bytes, and nothing hung on it
y[0] = 9.0     # x keeps its 3

y.history.append("corrected")  # y never had a history
