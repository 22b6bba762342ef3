# A counter that counts for itself.
def counter():
    total = 0

    def step():
        nonlocal total
        total += 1
        return total
    return step


a, b = counter(), counter()
a()
a()
print(a(), b())
