# The best state, kept by reference, moves on.
import copy
import torch


class Net:
    def __init__(self):
        self.w = torch.zeros(2)

    def state(self):
        return {'w': self.w}


net = Net()
best = net.state()
kept = {k: v.clone() for k, v in best.items()}
deep = copy.deepcopy(best)
for step in range(3):
    net.w += 1
print(best['w'], kept['w'], deep['w'], best['w'] is net.w)
