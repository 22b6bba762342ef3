# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""timedelta and date, of datetime: both are counted, in microseconds and in days."""
import _engine
import _types

MINYEAR, MAXYEAR = 1, 9999
MAX_ORDINAL = 3652059
DAY = 24 * 3600 * 10 ** 6  # in microseconds
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
MONTH_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"]
DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year, month):
    return 29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def ordinal(year, month, day):
    """Of the first day of the year 1 it is 1."""
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    return days + sum([days_in(year, one) for one in range(1, month)]) + day


def from_ordinal(number):
    year = number * 400 // 146097 + 1
    while ordinal(year, 1, 1) > number:
        year -= 1
    rest, month = number - ordinal(year, 1, 1), 1
    while rest >= days_in(year, month):
        rest -= days_in(year, month)
        month += 1
    return year, month, rest + 1


def integer(value):
    if isinstance(value, int):
        return value
    if isinstance(value, float) or not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def checked_date(year, month, day):
    year, month, day = integer(year), integer(month), integer(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= days_in(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def ordered(value):
    if not 1 <= value <= MAX_ORDINAL:
        raise OverflowError("date value out of range")
    return value


def nearest_even(numerator, denominator):
    whole, rest = divmod(numerator, denominator)
    return whole + (2 * rest > denominator or 2 * rest == denominator and whole % 2)


def full_name(value):
    cls = type(value)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


class Part:
    """A part that can only be read."""
    __slots__ = ("owner", "name", "value")

    def __init__(self, owner, name, value):
        self.owner, self.name, self.value = owner, name, value

    def __get__(self, instance, owner=None):
        return self if instance is None else self.value(instance)

    def __set__(self, instance, value):
        kind = "readonly attribute" if self.owner == "timedelta" else \
            f"attribute '{self.name}' of 'datetime.{self.owner}' objects is not writable"
        raise AttributeError(kind)

    def __delete__(self, instance):
        self.__set__(instance, None)


class timedelta:
    __module__ = "datetime"
    __slots__ = ("_microseconds",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        parts = (("days", days, DAY), ("seconds", seconds, 10 ** 6), ("microseconds", microseconds, 1),
                 ("milliseconds", milliseconds, 1000), ("minutes", minutes, 60 * 10 ** 6),
                 ("hours", hours, 3600 * 10 ** 6), ("weeks", weeks, 7 * DAY))
        whole, fraction = 0, 0.0
        for name, value, unit in parts:
            if isinstance(value, int):
                whole += value * unit
            elif isinstance(value, float):
                integral = int(value)
                whole += integral * unit
                exact = (value - integral) * unit
                whole += int(exact)
                fraction += exact - int(exact)
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        rounded = round(fraction)
        if abs(rounded - fraction) == 0.5:  # halfway, the even one of the sums
            rounded = 2 * round((fraction + whole % 2) * 0.5) - whole % 2
        return cls._of(whole + rounded, cls)

    @staticmethod
    def _of(microseconds, cls=None):
        if not -999999999 <= microseconds // DAY <= 999999999:
            raise OverflowError(f"days={microseconds // DAY}; must have magnitude <= 999999999")
        made = object.__new__(cls or timedelta)
        made._microseconds = microseconds
        return made

    days = Part("timedelta", "days", lambda self: self._microseconds // DAY)
    seconds = Part("timedelta", "seconds", lambda self: self._microseconds % DAY // 10 ** 6)
    microseconds = Part("timedelta", "microseconds", lambda self: self._microseconds % 10 ** 6)

    def total_seconds(self):
        return self._microseconds / 10 ** 6

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (("days", self.days), ("seconds", self.seconds),
                                                       ("microseconds", self.microseconds)) if value]
        return f"{full_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        days = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, " if self.days else ""
        fraction = f".{self.microseconds:06d}" if self.microseconds else ""
        return f"{days}{hours}:{minutes:02d}:{seconds:02d}{fraction}"

    def __add__(self, other):
        return timedelta._of(self._microseconds + other._microseconds) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._microseconds - other._microseconds) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._microseconds)

    def __pos__(self):
        return timedelta._of(self._microseconds)

    def __abs__(self):
        return timedelta._of(abs(self._microseconds))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._microseconds * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of(nearest_even(self._microseconds * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._microseconds / other._microseconds
        if isinstance(other, (int, float)):
            top, bottom = other.as_integer_ratio()
            top, bottom = (-top, -bottom) if top < 0 else (top, bottom)
            if top == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta._of(nearest_even(self._microseconds * bottom, top))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._microseconds // other._microseconds
        return timedelta._of(self._microseconds // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._microseconds % other._microseconds) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return (self // other, self % other) if isinstance(other, timedelta) else NotImplemented

    def __eq__(self, other):
        return self._microseconds == other._microseconds if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._microseconds < other._microseconds if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._microseconds <= other._microseconds if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._microseconds > other._microseconds if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._microseconds >= other._microseconds if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._microseconds)

    def __bool__(self):
        return self._microseconds != 0

    def __reduce__(self):
        return self.__class__, (self.days, self.seconds, self.microseconds)


class IsoCalendarDate(tuple):
    __module__ = "datetime"
    __slots__ = ()

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "{}(year={}, week={}, weekday={})".format(full_name(self), *self)

    def __reduce__(self):
        return tuple, (tuple(self),)


class date:
    __module__ = "datetime"
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month=None, day=None):
        if month is None and isinstance(year, (bytes, str)):
            high, low, month, day = year
            year = high * 256 + low
        for place, (name, value) in enumerate((("month", month), ("day", day))):
            if value is None:
                raise TypeError(f"function missing required argument '{name}' (pos {place + 2})")
        made = object.__new__(cls)
        made._year, made._month, made._day = checked_date(year, month, day)
        return made

    @classmethod
    def today(cls):
        _engine.refused(f"{cls.__name__}.today(), which asks the machine,")

    @classmethod
    def fromtimestamp(cls, timestamp):
        _engine.refused(f"{cls.__name__}.fromtimestamp(), which asks for the time zone,")

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > MAX_ORDINAL:
            raise ValueError(f"year is out of range")
        return cls(*from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*parsed_date(date_string, date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        _engine.refused(f"{cls.__name__}.fromisocalendar()")

    year = Part("date", "year", lambda self: self._year)
    month = Part("date", "month", lambda self: self._month)
    day = Part("date", "day", lambda self: self._day)

    def _key(self):
        return self._year, self._month, self._day

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def toordinal(self):
        return ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        thursday = self.toordinal() - self.weekday() + 3  # its year is the week's
        year = from_ordinal(ordered(thursday))[0] if thursday <= MAX_ORDINAL else MAXYEAR
        return IsoCalendarDate((year, (thursday - ordinal(year, 1, 1)) // 7 + 1, self.isoweekday()))

    def timetuple(self):
        _engine.refused(f"{type(self).__name__}.timetuple()")

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f"{full_name(self)}({', '.join(map(str, self._key()))})"

    def ctime(self):
        return f"{DAY_NAMES[self.weekday()][:3]} {MONTHS[self._month - 1]} {self._day:2d} {self._clock()} {self._year:04d}"

    def _clock(self):
        return "00:00:00"

    def strftime(self, format):
        return shown(self, format)

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def __add__(self, other):
        return type(self).fromordinal(ordered(self.toordinal() + other.days)) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self).fromordinal(ordered(self.toordinal() - other.days))
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _compared(self, other, compare):
        is_like = isinstance(other, date) and len(self._key()) == len(other._key())
        return compare(self._key(), other._key()) if is_like else NotImplemented

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return self.__class__, (bytes([self._year // 256, self._year % 256, self._month, self._day]),)


def parsed_date(text, whole):
    """Year, month and day of YYYY-MM-DD, or of YYYYMMDD."""
    parts = text.split("-") if "-" in text else [text[:4], text[4:6], text[6:]]
    if "W" in text:
        _engine.refused("fromisoformat() of weeks")
    if [len(part) for part in parts] != [4, 2, 2] or not all(part.isdecimal() and part.isascii() for part in parts):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    return tuple([int(part) for part in parts])


def shown(moment, format):
    """The format with what %-words stand for."""
    clock = [int(part) for part in moment._clock()[:8].split(":")]
    first = ordinal(moment.year, 1, 1)
    words = {
        "%": lambda: "%", "Y": lambda: str(moment.year), "m": lambda: f"{moment.month:02d}",
        "d": lambda: f"{moment.day:02d}", "H": lambda: f"{clock[0]:02d}", "M": lambda: f"{clock[1]:02d}",
        "S": lambda: f"{clock[2]:02d}", "y": lambda: f"{moment.year % 100:02d}",
        "f": lambda: f"{getattr(moment, 'microsecond', 0):06d}", "j": lambda: f"{moment.toordinal() - first + 1:03d}",
        "I": lambda: f"{(clock[0] + 11) % 12 + 1:02d}", "w": lambda: str(moment.isoweekday() % 7),
        "u": lambda: str(moment.isoweekday()), "F": moment.isoformat if len(moment._key()) == 3 else lambda: moment.isoformat()[:10],
        "T": lambda: moment._clock()[:8], "a": lambda: DAY_NAMES[moment.weekday()][:3],
        "A": lambda: DAY_NAMES[moment.weekday()], "b": lambda: MONTHS[moment.month - 1],
        "B": lambda: MONTH_NAMES[moment.month - 1], "p": lambda: "AM" if clock[0] < 12 else "PM",
        "Z": lambda: "", "z": lambda: "",
    }
    made, place = [], 0
    while place < len(format):
        if format[place] != "%":
            made.append(format[place])
            place += 1
            continue
        word = words.get(format[place + 1:place + 2])
        if word is None:
            _engine.refused(f"strftime() with {format[place:place + 2]!r}")
        made.append(word())
        place += 2
    return "".join(made)


for _class in (timedelta, IsoCalendarDate, date):
    _types.builtin_class(_class)
timedelta.min, timedelta.max = timedelta(-999999999), timedelta._of(10 ** 9 * DAY - 1)
timedelta.resolution = timedelta(microseconds=1)
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
