# isinstance and issubclass.
class A:
    pass


class B(A):
    pass


b = B()
print(isinstance(b, A), isinstance(b, (int, A)), issubclass(B, A), issubclass(A, B), issubclass(A, object))
print(isinstance(True, int), isinstance(1, float), isinstance(A, type), isinstance(b, int | B), type(b) is A)
for bad in (lambda: isinstance(b, 5), lambda: issubclass(b, A), lambda: isinstance(b, [A])):
    try:
        bad()
    except TypeError as error:
        print(error)
