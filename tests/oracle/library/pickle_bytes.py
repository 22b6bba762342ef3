# The very bytes of protocol 4 and 5.
import pickle
for value in (None, True, False, 0, 255, 256, 65535, 65536, -1, 2**31, -2**31, -2**31 - 1, 2**100, -(2**64), -128, -32768 * 2**32):
    print(value, pickle.dumps(value))
for value in (0.0, -0.0, 1.5, -2.75, 1e300, 5e-324, 2.2e-308, float("inf"), float("nan"), 0.1):
    print(value, pickle.dumps(value), pickle.loads(pickle.dumps(value)))
for value in ("", "a", "h\u00e9llo", "x" * 300, b"", b"abc", b"y" * 256):
    print(pickle.dumps(value)[:20], len(pickle.dumps(value)))
for value in ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {}, {"a": 1}, {"a": 1, "b": [2]}, set(), {1}, frozenset(), frozenset([1])):
    print(value, pickle.dumps(value))
print(pickle.dumps([1, "a"], protocol=5), pickle.dumps([1, "a"], -1), pickle.dumps([1, "a"], protocol=pickle.HIGHEST_PROTOCOL))
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.format_version)
numbers = list(range(1001))
data = pickle.dumps(numbers)
print(len(data), data[:12], data[-10:])
print(pickle.loads(data) == numbers, len(pickle.dumps(list(range(1000)))), len(pickle.dumps(dict.fromkeys(range(1001)))))
long = "z" * 70000
data = pickle.dumps([long, 1])
print(len(data), data[:30], data[-8:])
data = pickle.dumps(["w" * 100 + str(i) for i in range(2000)])
print(len(data), data[:30])
shared = [1]
print(pickle.dumps([shared, shared]), pickle.dumps((shared, shared, "k", "k")))
loop = []
loop.append(loop)
print(pickle.dumps(loop))
pair = ([],)
pair[0].append(pair)
print(pickle.dumps(pair))
four = ([], 1, 2, 3)
four[0].append(four)
print(pickle.dumps(four))
print(pickle.dumps(int), pickle.dumps(len), pickle.dumps([].append) if False else "", pickle.dumps(...), pickle.dumps(NotImplemented), pickle.dumps(type(None)))
print(pickle.dumps(1 + 2j), pickle.dumps(range(3)), pickle.dumps(slice(1, 2)))
print(pickle.dumps(ValueError("x", 1)), pickle.dumps(KeyError("k")))
