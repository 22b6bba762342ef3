# Values one at a time.
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


g = count(3)
print(next(g), next(g))
print(list(g), list(g))
print(sum(count(5)), max(count(4)), type(g).__name__)
