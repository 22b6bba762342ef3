import copy
x = []
for i in range(498):
    x = [x]
y = copy.deepcopy(x)
print(len(y))
x = [x]
y = copy.deepcopy(x)
