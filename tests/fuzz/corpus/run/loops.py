x = []
for i in range(5):
    if i % 2: continue
    x.append(f"{i!r}")
else:
    x += x
while len(x) > 2: x.pop()
