# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""datetime, as in Python 3.11: date, datetime and timedelta as values. Left out: time, timezones, strptime(), what asks for
the time of day, and words of strftime() that hang on the locale."""
from _dates import MAXYEAR, MINYEAR, date, timedelta
from _datetime import datetime

__all__ = ["date", "datetime", "timedelta", "MINYEAR", "MAXYEAR"]
