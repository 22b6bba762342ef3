# A default argument keeps each turn's value.
fs = []
for i in range(3):
    def f(i=i):
        return i
    fs.append(f)
late = []
for i in range(3):
    late.append(lambda: i)
print([f() for f in fs], [f() for f in late])
i = 'changed'
print([f() for f in late])
