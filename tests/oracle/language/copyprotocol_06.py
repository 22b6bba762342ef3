# A __deepcopy__ that forgets the memo copies twice.
import copy


class Careless:
    def __init__(self, data):
        self.data = data

    def __deepcopy__(self, memo):
        return Careless(copy.deepcopy(self.data))


data = [1]
pair = [Careless(data), Careless(data), data]
new = copy.deepcopy(pair)
print(new[0].data is new[1].data, new[0].data is new[2])
one = Careless(data)
twice = copy.deepcopy([one, one])
print(twice[0] is twice[1])
loop = Careless([])
loop.data.append(loop)
try:
    copy.deepcopy(loop)
except RecursionError:
    print('no end')
