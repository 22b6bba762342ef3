import copy
x = (1,)
for i in range(331):
    x = (x,)
y = copy.deepcopy(x)
print(y is x)
x = (x,)
y = copy.deepcopy(x)
