# Closures in a loop share one variable.
def build():
    made = []
    for i in range(3):
        def f():
            return i
        made.append(f)
    return made


fs = build()
print([f() for f in fs])
