# A walrus names a part of an expression.
data = [4, 8, 15]
if (n := len(data)) > 2:
    print('long', n)
while (item := data.pop()) > 5:
    print(item)
squares = [last := x * x for x in range(4)]
print(item, squares, last, data)
print([y := 1, y ** 2, (z := y + 1)], y, z)
