# __copy__ and __deepcopy__ of its own.
import copy
from dataclasses import dataclass, field


@dataclass
class Job:
    data: list
    cache: dict = field(default_factory=dict, compare=False)

    def __copy__(self):
        return Job(self.data)

    def __deepcopy__(self, memo):
        new = Job(copy.deepcopy(self.data, memo), self.cache)
        memo[id(self)] = new
        return new


a = Job([1], {'k': 1})
b, c = copy.copy(a), copy.deepcopy([a, a])
print(b, b.data is a.data, c[0] is c[1], c[0].cache is a.cache, c[0] == a)
