import copy
import datetime
import pickle
from datetime import date, timedelta
d = date(2024, 2, 28)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.toordinal(), d.isoformat(), d.ctime())
print(d + timedelta(days=2), d - timedelta(weeks=9), date(2024, 3, 1) - d, d.replace(year=2023), d.replace(day=1, month=12))
print(d < date(2024, 3, 1), d == date(2024, 2, 28), d >= d, sorted([date(2025, 1, 1), d])[0], {d: 1}[date(2024, 2, 28)], d == "2024-02-28")
print(date.fromisoformat("2020-01-31"), date.fromisoformat("20200131"), date.fromordinal(1), date.fromordinal(730000), date.min, date.max, date.resolution)
print(d.strftime("%Y/%m/%d %A %a %B %b %j %y %%"), f"{d:%d.%m.%Y}", f"{d}", d.strftime("%H:%M:%S %p %I %w %u"))
c = copy.deepcopy([d, d])
print(c[0] is c[1], c[0] is d, c[0] == d, copy.copy(d) is d)
print(pickle.dumps(d), pickle.loads(pickle.dumps(d)))
for wrong in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: date(2023, 1, 32), lambda: date(2023), lambda: date(2023, 1), lambda: date("2023", 1, 1), lambda: date(2023.0, 1, 1), lambda: date.max + timedelta(1), lambda: date.fromisoformat("2023-1-1"), lambda: date.fromisoformat(5), lambda: date.fromordinal(0), lambda: setattr(d, "year", 5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
for n in (1, 59, 60, 365, 366, 730119, 730179, 3652059):
    one = date.fromordinal(n)
    print(one, one.toordinal() == n, one.weekday())


class Day(date):
    pass


def own():
    day = Day(2024, 1, 1)
    day.note = "n"
    return repr(day), type(day + timedelta(1)) is Day, day.note, repr(copy.copy(day))


print(own())
