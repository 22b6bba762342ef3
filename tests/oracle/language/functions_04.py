# A default is made once, when the function is.
def collect(item, acc=[]):
    acc.append(item)
    return acc


first = collect(1)
second = collect(2)
apart = collect(3, [])
print(first, second is first, apart)
