# Attributes and gradients of plain tensors are lost; requires_grad, strides and sharing are kept.
import io
import torch


def through(obj):
    buffer = io.BytesIO()
    torch.save(obj, buffer)
    buffer.seek(0)
    return torch.load(buffer)


w = torch.ones(2, 3, requires_grad=True)
w.grad = torch.zeros(2, 3)
w.tag = ["kept?"]
v = through(w)
print(v, v._version, v.requires_grad, v.is_leaf, v.grad, hasattr(v, "tag"), v.data_ptr() == w.data_ptr())
x = torch.arange(12.).reshape(3, 4)
state = {"x": x, "row": x[1], "t": x.t(), "again": x, "cols": [x[:, 1:3]], "lr": 0.1, "steps": 3, "name": "run"}
back = through(state)
back["x"][1, 1] = 100
print(back, back["again"] is back["x"], back["t"].stride(), back["t"]._base, back["row"].storage().data_ptr() == back["x"].data_ptr())
apart = [through(x), through(x[1])]
apart[0].zero_()
print(apart, x)
made = through((w * 2, [1, (2, 3)], {4}))
print(made, made[0].is_leaf, made[0].grad_fn)
