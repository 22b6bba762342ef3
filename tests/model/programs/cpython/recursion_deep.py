x = []
y = []
for i in range(100000):
    x = [x]
    y = [y]
print(len(x), x[0][0] == 5, x == x, x is y)
z = list(x)
t = (x, y)
d = {"x": x}
del y
d.clear()
x = x[0][0]
print(x == t[1])
