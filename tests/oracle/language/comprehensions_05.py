# With conditions, choices and several loops.
table = {(i, j): i * j for i in range(1, 4) if i != 2 for j in range(3) if (i + j) % 2}
flat = [x for row in [[1, 2], [], [3]] for x in row]
signs = ['+' if x > 0 else '-' if x < 0 else '0' for x in (3, 0, -2)]
print(table, flat, signs)
