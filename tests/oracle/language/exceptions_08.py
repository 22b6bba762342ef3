# The first clause that fits is taken, and only one.
class A(Exception):
    pass


class B(A):
    pass


for cls in (A, B, KeyError):
    try:
        try:
            raise cls('x')
        except B:
            print('B')
        except A:
            print('A')
    except Exception as error:
        print('outside', type(error).__name__)
