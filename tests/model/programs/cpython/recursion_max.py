x = []
y = []
for i in range(997):
    x = [x]
    y = [y]
print(max(x, y) is x, [x].count(y), [y].index(x))
x = [x]
y = [y]
print(sorted([x, y])[0] is x, y in [x])
print([x].count(y))
