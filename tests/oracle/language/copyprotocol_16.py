# Which hook is asked first.
import copy
import copyreg

log = []


class All:
    def __copy__(self):
        log.append('copy')
        return All()

    def __deepcopy__(self, memo):
        log.append('deepcopy')
        return All()

    def __reduce_ex__(self, version):
        log.append('reduce_ex')
        return All, ()


class Some(All):
    __copy__ = None
    __deepcopy__ = None


def reduced(x):
    log.append('copyreg')
    return type(x), ()


for cls in (All, Some):
    copy.copy(cls()), copy.deepcopy(cls())
copyreg.pickle(Some, reduced)
copyreg.pickle(All, reduced)
for cls in (All, Some):
    copy.copy(cls()), copy.deepcopy(cls())
print(log)
