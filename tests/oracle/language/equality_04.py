# What == does when both say they do not know.
log = []


class A:
    def __eq__(self, other):
        log.append('A')
        return NotImplemented


class B:
    def __eq__(self, other):
        log.append('B')
        return 'a text'


class C(A):
    def __eq__(self, other):
        log.append('C')
        return NotImplemented


a = A()
print(a == A(), a == B(), B() == a, a != B(), a == C(), a == a, log)
print(a in [a], [a] == [a], log.count('A'))
