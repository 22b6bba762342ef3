# Decorators over a closure in a loop.
def times(n):
    def decorate(f):
        def wrapper(x):
            for _ in range(n):
                x = f(x)
            return x
        return wrapper
    return decorate


made = []
for n in range(3):
    @times(n)
    def bump(x):
        return x + [n]
    made.append(bump)
print([f([]) for f in made])
