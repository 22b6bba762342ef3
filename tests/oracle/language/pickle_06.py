# The bytes.
import pickle
for value in (None, [1, 2.5, "x"], {"a": (1, 2, 3, 4)}, 10 ** 20, b"b", True, frozenset([1])):
    print(pickle.dumps(value))
print(len(pickle.dumps(list(range(1500)))))
