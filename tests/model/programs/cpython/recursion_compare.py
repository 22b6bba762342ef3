x = []
y = []
for i in range(998):
    x = [x]
    y = [y]
print(x == y, x < y, x != y)
x = [x]
y = [y]
print(x == y)
