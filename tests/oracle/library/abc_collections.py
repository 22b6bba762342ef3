from collections.abc import (Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping,
                             MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized)
from collections import OrderedDict, deque, defaultdict, Counter

things = [1, "a", b"b", [], (), {}, set(), frozenset(), range(3), iter([]), (x for x in ()), len, {}.keys(),
          {}.values(), {}.items(), OrderedDict(), deque(), defaultdict(int), Counter(), None, object()]
kinds = [Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping,
         MutableSequence, MutableSet, Reversible, Sequence, Set, Sized]
for thing in things:
    print(type(thing).__name__, [kind.__name__ for kind in kinds if isinstance(thing, kind)])
print(Mapping, Sequence.__module__, issubclass(dict, MutableMapping), Mapping.__abstractmethods__ == {"__getitem__", "__iter__", "__len__"})
del things, kinds
print(Iterable[int], Mapping.get.__qualname__)
