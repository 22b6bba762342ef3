# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""enum, as in Python 3.11.2: Enum, IntEnum, StrEnum, Flag, IntFlag with their boundaries, auto, unique, member, nonmember,
property, the functional way to make one, and mixed-in data types.

`__init_subclass__` is called before the members are there. Left out: verify(), global_enum(), _convert_().
"""
from _enumdict import auto, member, nonmember
from _enumtype import EnumType, _member_of, property
from operator import or_
import _enumtype

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
           "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "member", "nonmember"]

EnumMeta = EnumType


class Enum(metaclass=EnumType):
    _member_names_, _member_map_, _member_type_, _value_repr_ = [], {}, object, None

    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = _member_of(cls, value)
        if found is not None:
            return found
        refused = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        try:
            found = cls._missing_(value)
        except Exception as error:
            error.__context__ = None if isinstance(error, ValueError) else refused
            raise
        if isinstance(found, cls) or "_boundary_" in cls.__dict__ and cls._boundary_ is EJECT and isinstance(found, int):
            return found
        if found is None:
            raise refused
        wrong = TypeError(f"error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member")
        wrong.__context__ = refused
        raise wrong

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        """One more than the last value where that is the highest; else than the first, in order, that can be added to."""
        last = last_values[-1] if last_values else None
        try:
            last_values.sort()
            if last_values and last == last_values[-1]:
                return last + 1
        except TypeError:
            pass
        for value in last_values:
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        own = {name for base in self.__class__.__mro__ for name in base.__dict__ if name[0] != "_"}
        shown = {"__class__", "__doc__", "__module__", "__eq__", "__hash__", "name", "value"}
        return sorted(own - set(self._member_map_) | shown)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return getattr, (self.__class__, self._name_)

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


_enumtype.Enum = Enum


class ReprEnum(Enum):
    """Shown as a member by repr() alone; str() and format() are those of its data."""


_enumtype.ReprEnum = ReprEnum


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        for value, what in zip(values, ("", "encoding must be a string, not ", "errors must be a string, not ")):
            if not isinstance(value, str):
                raise TypeError(f"{what}{value!r}" + ("" if what else " is not a string"))
        one = str.__new__(cls, *values)
        one._value_ = str(*values)
        return one

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def unique(enumeration):
    again = [f"{name} -> {one.name}" for name, one in enumeration.__members__.items() if name != one.name]
    if again:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(again)}")
    return enumeration


# ---- Flags ----------------------------------------------------------------------------------------

class FlagBoundary(StrEnum):
    """What becomes of bits that no member has."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(value, width):
    """As text, in two's complement, the sign before a space."""
    length = value.bit_length()
    digits = f"{value % 2 ** length:0{length}b}" if length else ""
    return f"0b{int(value < 0)} {digits.rjust(width, '1' if value < 0 else '0')}"


class Flag(Enum):
    _numeric_repr_ = repr

    def __reduce_ex__(self, proto):
        """By the name; without one by the bits, taken off one after the other."""
        cls = self.__class__
        known = self._value_ & cls._flag_mask_
        unknown = self._value_ & ~cls._flag_mask_
        if unknown and known:
            return or_, (cls(known), unknown)
        lowest = cls._value2member_map_.get(known & -known)
        if known ^ known & -known:
            return or_, (cls(known ^ known & -known), lowest)
        return (cls, (self._value_,)) if self._name_ is None else (getattr, (cls, self._name_))

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return 1 if start is None else start
        highest = max(last_values)
        if not isinstance(highest, int):
            raise TypeError(f"invalid flag value {highest!r}") from None
        return 2 ** highest.bit_length()

    @classmethod
    def _iter_member_by_value_(cls, value):
        """Of each bit the member, lowest first."""
        value &= cls._flag_mask_
        while value:
            lowest = value & -value
            yield cls._value2member_map_[lowest]
            value ^= lowest

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda one: one._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, every = cls._flag_mask_, cls._all_bits_
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_bits(value, width)}\n"
                                 f"  allowed {_bits(mask, width)}")
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value += max(every + 1, 2 ** value.bit_length())
        given = value
        if value < 0:
            value += every + 1
        if value & ~mask:
            return cls._composed(value)
        one = cls._value2member_map_.get(value)
        if one is None:
            one = cls._composed(value)
        cls._value2member_map_[value] = cls._value2member_map_[given] = one
        return one

    @classmethod
    def _composed(cls, value):
        """The member for several bits at once, for none, or with bits that no member has."""
        one = cls._new_member_(cls) if cls._member_type_ is object else cls._new_member_(cls, value)
        if not hasattr(one, "_value_"):
            one._value_ = value
        names = [bit._name_ for bit in cls._iter_member_(value)]
        unknown = value & ~cls._flag_mask_
        if names and unknown:
            names.append(cls._numeric_repr_(unknown))
        one._name_ = "|".join(names) or None
        return one

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f"{self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        named = self.__class__.__name__ + ("" if self._name_ is None else "." + self._name_)
        return f"<{named}: {show(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other_value(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        other = self._other_value(other)
        return NotImplemented if other is None else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._other_value(other)
        return NotImplemented if other is None else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._other_value(other)
        return NotImplemented if other is None else self.__class__(self._value_ ^ other)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if self._inverted_ is None:
            flipped = ~self._value_ if self._boundary_ is KEEP else self._flag_mask_ ^ self._value_
            self._inverted_ = self.__class__(flipped)
            if isinstance(self._inverted_, self.__class__):
                self._inverted_._inverted_ = self
        return self._inverted_


_enumtype.Flag = Flag
Flag._boundary_, Flag._flag_mask_, Flag._all_bits_, Flag._inverted_ = CONFORM, 0, 0, None


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass
