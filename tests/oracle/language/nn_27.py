# ModuleDict and ModuleList, edited.
from torch import nn

d = nn.ModuleDict()
d["x"] = nn.Identity()
d.update({"y": nn.Flatten(), "z": nn.ReLU()})
print(d, "x" in d, len(d), list(d.keys()), d.pop("y"))
m = nn.ModuleList()
m.append(nn.Identity())
m.extend([nn.ReLU(), nn.Flatten()])
m += [nn.Tanh()]
m.insert(1, nn.Sigmoid())
del m[0]
print(m, len(m), m[1:3], list(m._modules))
m[0] = nn.Identity()
print((m + nn.ModuleList([nn.ReLU()])), m.pop(-1))
for wrong in (lambda: m[10], lambda: d["q"], lambda: m.append(3)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
