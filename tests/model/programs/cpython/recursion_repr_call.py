x = {}
for i in range(997):
    x = {1: x}
print(len(repr(x)))
x = {1: x}
print(len(repr(x)))
