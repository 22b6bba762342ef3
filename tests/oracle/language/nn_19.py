# nn.init by the generator.
import torch
from torch import nn

torch.manual_seed(9)
w = torch.zeros(2, 3)
print(nn.init.uniform_(w) is w, w)
print(nn.init.normal_(w, 1., 2.))
print(nn.init.xavier_uniform_(w), nn.init.kaiming_uniform_(w, nonlinearity="relu"))
print(nn.init.xavier_normal_(w, gain=2.), nn.init.kaiming_normal_(w, mode="fan_out"))
print(nn.init.ones_(w), nn.init.constant_(w, 3), nn.init.zeros_(w), nn.init.calculate_gain("tanh"))
for attempt in (lambda: nn.init.xavier_uniform_(torch.zeros(2)), lambda: nn.init.calculate_gain("no"),
                lambda: nn.init.kaiming_uniform_(w, mode="out")):
    try:
        attempt()
    except ValueError as error:
        print(error)
