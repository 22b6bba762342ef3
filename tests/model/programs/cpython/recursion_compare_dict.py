x = {}
y = {}
for i in range(998):
    x = {"k": x}
    y = {"k": y}
print(x == y)
x = {"k": x}
y = {"k": y}
print(x == y)
