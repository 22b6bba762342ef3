# The child's reflected method goes first.
log = []


class A:
    def __add__(self, other):
        log.append('A.add')
        return NotImplemented

    def __radd__(self, other):
        log.append('A.radd')
        return 'from A'


class B(A):
    def __radd__(self, other):
        log.append('B.radd')
        return NotImplemented


class C(A):
    pass


try:
    A() + B()
except TypeError as error:
    print(error, log)
log.clear()
print(A() + C(), log)
log.clear()
try:
    B() + B()
except TypeError as error:
    print(error, log)
