# __reduce_ex__ comes before __reduce__, and is asked for version 4.
import copy

log = []


class A:
    def __reduce__(self):
        log.append('reduce')
        return A, ()


class B(A):
    def __reduce_ex__(self, version):
        log.append(version)
        return super().__reduce_ex__(version)


class C(A):
    def __reduce_ex__(self, version):
        return C, (), {'version': version}


copy.copy(A())
copy.deepcopy(B())
c = copy.copy(C())
print(log, c.version)
