# __deepcopy__ through __new__, as it is often written.
import copy


class Model:
    def __init__(self, parts):
        self.parts = parts
        self.me = self

    def __deepcopy__(self, memo):
        cls = self.__class__
        result = cls.__new__(cls)
        memo[id(self)] = result
        for name, value in self.__dict__.items():
            setattr(result, name, copy.deepcopy(value, memo))
        return result


class Special(Model):
    pass


a = Special([1, [2]])
b = copy.deepcopy(a)
print(type(b).__name__, b.me is b, b.parts, b.parts[1] is a.parts[1])
