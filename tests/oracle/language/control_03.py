# Loops in loops.
found = None
for i in range(2, 10):
    for j in range(2, i):
        if i % j == 0:
            break
    else:
        found = i
        continue
    if i == 9:
        break
print(found, i, j)
