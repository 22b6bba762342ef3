# A __deepcopy__ and a __copy__ of the program's.
import copy
import torch


class Kept(torch.Tensor):
    def __deepcopy__(self, memo):
        made = self.clone()
        made.note = copy.deepcopy(self.note, memo)
        return made

    def __copy__(self):
        made = self.detach()
        made.note = self.note
        return made


k = Kept([1., 2.])
k.note = [1, [2]]
d = copy.deepcopy(k)
c = copy.copy(k)
both = copy.deepcopy([k, k, k.note])
print(type(d).__name__, d.note is k.note, c.note is k.note)
print(both[0] is both[1], both[0].note is both[2])
