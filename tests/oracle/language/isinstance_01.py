# What something is, by class, tuple and union.
class A:
    pass


class B(A):
    pass


values = [1, True, 1.5, 'x', None, [1], B(), A, int]
for v in values:
    print(type(v).__name__, isinstance(v, int), isinstance(v, (str, A)), isinstance(v, type), isinstance(v, int | None))
print(issubclass(B, (int, A)), issubclass(bool, int), issubclass(A, B), type(B()) == A)
