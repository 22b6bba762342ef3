# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""datetime.datetime, of no time zone."""
import _engine
import _types
from _dates import DAY, Part, date, from_ordinal, full_name, integer, ordered, parsed_date, timedelta


class datetime(date):
    __module__ = "".join(("date", "time"))  # as in C, not the same object as the name of the class
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_fold")

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if tzinfo is not None or fold:
            _engine.refused("time zones of datetime")
        if month is None and isinstance(year, bytes):
            high, low, month, day, hour, minute, second, *rest = year
            year, microsecond = high * 256 + low, int.from_bytes(bytes(rest), "big")
        made = date.__new__(cls, year, month, day)
        for name, value, most in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59),
                                  ("microsecond", microsecond, 999999)):
            value = integer(value)
            if not 0 <= value <= most:
                raise ValueError(f"{name} must be in 0..{most}")
            setattr(made, "_" + name, value)
        return made

    @classmethod
    def now(cls, tz=None):
        _engine.refused("datetime.now(), which asks the machine,")

    @classmethod
    def utcnow(cls):
        _engine.refused("datetime.utcnow(), which asks the machine,")

    @classmethod
    def strptime(cls, date_string, format):
        _engine.refused("datetime.strptime()")

    @classmethod
    def fromordinal(cls, n):
        return cls(*date.fromordinal(n)._key())

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        text, clock = date_string[:10], date_string[11:]
        if "-" not in text:
            _engine.refused("datetime.fromisoformat() without hyphens")
        parts = clock.split(":") if clock else ["00"]
        seconds, _, fraction = parts[2].partition(".") if len(parts) == 3 else ("00", "", "")
        numbers = [*parts[:2], seconds]
        if not all(len(one) == 2 and one.isdecimal() and one.isascii() for one in numbers) or len(parts) > 3:
            if clock[-1:].isdecimal() and not {"+", "-"} & {*clock} and ":" in clock:
                raise ValueError(f"Invalid isoformat string: {date_string!r}")
            _engine.refused("datetime.fromisoformat() of such a text")
        if fraction and (len(fraction) not in (3, 6) or not fraction.isdecimal()):
            _engine.refused("datetime.fromisoformat() of such a fraction")
        return cls(*parsed_date(text, date_string), *map(int, numbers), int((fraction + "000000")[:6]))

    @classmethod
    def combine(cls, date, time, tzinfo=None):
        _engine.refused("datetime.combine()")

    hour = Part("datetime", "hour", lambda self: self._hour)
    minute = Part("datetime", "minute", lambda self: self._minute)
    second = Part("datetime", "second", lambda self: self._second)
    microsecond = Part("datetime", "microsecond", lambda self: self._microsecond)
    tzinfo = Part("datetime", "tzinfo", lambda self: None)
    fold = Part("datetime", "fold", lambda self: 0)

    def _key(self):
        return self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond

    def _microseconds(self):
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return (self.toordinal() * 86400 + seconds) * 10 ** 6 + self._microsecond

    @classmethod
    def _at(cls, microseconds):
        days, rest = divmod(microseconds, DAY)
        seconds, microsecond = divmod(rest, 10 ** 6)
        minutes, second = divmod(seconds, 60)
        return cls(*from_ordinal(ordered(days)), *divmod(minutes, 60), second, microsecond)

    def time(self):
        _engine.refused("datetime.time()")

    def timetz(self):
        _engine.refused("datetime.timetz()")

    def timestamp(self):
        _engine.refused("datetime.timestamp(), which asks for the time zone,")

    def astimezone(self, tz=None):
        _engine.refused("datetime.astimezone(), which asks for the time zone,")

    def utctimetuple(self):
        _engine.refused("datetime.utctimetuple()")

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        _engine.refused("datetime.utcfromtimestamp()")

    def utcoffset(self):
        return None  # of no time zone

    def tzname(self):
        return None

    def dst(self):
        return None

    def date(self):
        return date(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=None,
                *, fold=0):
        if tzinfo is not None or fold:
            _engine.refused("time zones of datetime")
        given = (year, month, day, hour, minute, second, microsecond)
        return type(self)(*[own if new is None else new for own, new in zip(self._key(), given)])

    def _clock(self):
        return f"{self._hour:02d}:{self._minute:02d}:{self._second:02d}"

    def isoformat(self, sep="T", timespec="auto"):
        clock = self._clock()
        fraction = f".{self._microsecond:06d}"
        texts = {"auto": clock + (fraction if self._microsecond else ""), "hours": clock[:2], "minutes": clock[:5],
                 "seconds": clock, "milliseconds": clock + fraction[:4], "microseconds": clock + fraction}
        if timespec not in texts:
            raise ValueError("Unknown timespec value")
        return f"{date.isoformat(self)}{sep}{texts[timespec]}"

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = list(self._key())
        if parts[-1] == 0:
            del parts[-1]
            if parts[-1] == 0:
                del parts[-1]
        return f"{full_name(self)}({', '.join(map(str, parts))})"

    def __add__(self, other):
        return type(self)._at(self._microseconds() + _length(other)) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._at(self._microseconds() - _length(other))
        if isinstance(other, datetime):
            return timedelta(microseconds=self._microseconds() - other._microseconds())
        return NotImplemented

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        parts = [self._year // 256, self._year % 256, *self._key()[1:6], *self._microsecond.to_bytes(3, "big")]
        return self.__class__, (bytes(parts),)


def _length(delta):
    return (delta.days * 86400 + delta.seconds) * 10 ** 6 + delta.microseconds


_types.builtin_class(datetime)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
