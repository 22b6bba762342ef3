# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""WeakSet, which weakref offers: a set that does not keep its members alive."""
from _weakref import ref
import types


def _references(members):
    return {ref(member) for member in members}


class WeakSet:
    __hash__ = None
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, data=None):
        self.data = set()

        def _remove(item, selfref=ref(self)):
            weak_set = selfref()
            if weak_set is not None:
                weak_set.data.discard(item)

        self._remove = _remove
        self._pending_removals = []
        self._iterating = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            member = reference()
            if member is not None:
                yield member

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:  # nothing can refer to it weakly
            return False

    def __reduce__(self):
        attributes = {name: value for name, value in vars(self).items()
                      if name not in ("data", "_remove", "_pending_removals", "_iterating")}
        return type(self), (list(self),), attributes or None

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def pop(self):
        while True:
            try:
                member = self.data.pop()()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            if member is not None:
                return member

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def update(self, other):
        for member in other:
            self.add(member)

    def __ior__(self, other):
        self.update(other)
        return self

    def union(self, other):
        return type(self)(member for part in (self, other) for member in part)

    __or__ = union

    def intersection(self, other):
        return type(self)(member for member in other if member in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.data &= _references(other)

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def difference_update(self, other):
        self.data -= _references(other)

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        for member in list(other):
            if member in self:
                self.discard(member)
            else:
                self.add(member)

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def issubset(self, other):
        return self.data <= _references(other)

    __le__ = issubset

    def __lt__(self, other):
        return self.data < _references(other)

    def issuperset(self, other):
        return self.data >= _references(other)

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > _references(other)

    def __eq__(self, other):
        return self.data == _references(other) if isinstance(other, type(self)) else NotImplemented

    def isdisjoint(self, other):
        return self.data.isdisjoint(_references(other))
