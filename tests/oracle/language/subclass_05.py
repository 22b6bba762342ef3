# With __new__ and __init__ of its own, and a derived one.
import torch


class Measured(torch.Tensor):
    def __new__(cls, values, unit):
        made = torch.Tensor._make_subclass(cls, torch.tensor(values))
        made.unit = unit
        return made

    def __init__(self, values, unit):
        self.count = len(values)


class Precise(Measured):
    digits = 3

    def describe(self):
        return "%s in %s, %d digits" % (self.tolist(), self.unit, self.digits)


m = Measured([1., 2.], "m")
p = Precise([3., 4.], "s")
total = m + p
print(m.unit, m.count, p.describe(), type(total).__name__, hasattr(total, "unit"))
p.digits = 5
print(p.describe(), Precise.digits)
