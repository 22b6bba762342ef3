from functools import reduce, cmp_to_key, partial

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7), reduce(max, (3, 9, 2), 4))
shared = []
r = reduce(lambda acc, x: acc + [x] if x else acc, "ab", shared)
print(r, r is shared, reduce(lambda a, b: a, [shared]) is shared)
key = cmp_to_key(lambda a, b: len(b) - len(a))
print(sorted(["a", "ccc", "bb"], key=key), max(["x", "yy"], key=key), key("a") < key("bb"), key("a") == key("b"), key("q").obj)
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
try:
    hash(key("a"))
except TypeError as error:
    print(error)
k = key([1])
try:
    k < 3
except TypeError as error:
    print(error)
