# The memo keeps what was copied alive as long as itself.
import copy
import weakref


class Thing:
    pass


def run():
    memo = {}
    source = Thing()
    gone = weakref.ref(source)
    new = copy.deepcopy(source, memo)
    del source
    before = gone() is None, any(held is gone() for held in memo[id(memo)])
    memo.clear()
    return before, gone() is None, isinstance(new, Thing)


print(run())
