# Exceptions are copied by their arguments.
import copy


class Bad(Exception):
    def __init__(self, text, data):
        super().__init__(text, data)
        self.data = data


a = Bad('why', [1])
b, c = copy.copy(a), copy.deepcopy(a)
print(b.args, b.data is a.data, c.args, c.data is a.data, c.args[1] is c.data)


class Narrow(Exception):
    def __init__(self, a, b):
        super().__init__(a)


try:
    copy.copy(Narrow(1, 2))
except TypeError as error:
    print(error)
