# The default that is made anew in the body.
def collect(item, acc=None):
    if acc is None:
        acc = []
    acc.append(item)
    return acc


first = collect(1)
second = collect(2)
print(first, second, first is second)
