# Abstract kinds of containers.
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, MutableSequence, Sequence, Sized


class Squares(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return i * i


s = Squares(4)
print(list(s), 9 in s, s.index(4), s.count(1), list(reversed(s)), isinstance(s, Sized), isinstance(s, Iterable))
print(isinstance([], MutableSequence), isinstance({}, Mapping), isinstance((), Hashable), isinstance([], Hashable), isinstance(iter([]), Iterator), isinstance(len, Callable))


class Half(Sequence):
    def __len__(self):
        return 0


try:
    Half()
except TypeError as error:
    print(error)
