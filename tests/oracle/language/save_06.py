# Classes derived from Tensor come back with their attributes; objects of the program's own as pickle makes them.
import io
import torch


class Tagged(torch.Tensor):
    pass


class Config:
    def __init__(self, w):
        self.w, self.names = w, ["a"]


def through(obj):
    buffer = io.BytesIO()
    torch.save(obj, buffer)
    buffer.seek(0)
    return torch.load(buffer)


t = torch.ones(2).as_subclass(Tagged)
t.tag = ["x"]
u = through(t)
print(type(u).__name__, u.tag, u.tag is t.tag, u._base is None)
bare = torch.ones(2).as_subclass(Tagged)
try:
    print(through(bare))
except AttributeError as error:
    print(error)
c = Config(torch.zeros(2))
d = through({"one": c, "two": c, "w": c.w})
print(d["one"] is d["two"], d["one"].w is d["w"], d["one"].names)
function, args = t.__reduce_ex__(2)
print(function.__name__, args[1], args[3])
function, args = torch.ones(2).__reduce_ex__(2)
print(function.__name__, args[1:], type(args[0]).__name__, function(*args))
