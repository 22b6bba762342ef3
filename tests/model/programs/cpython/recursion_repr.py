x = []
for i in range(998):
    x = [x]
print(len(str(x)))
print(len(f"{x!r}"))
x = [x]
print(len(str(x)))
