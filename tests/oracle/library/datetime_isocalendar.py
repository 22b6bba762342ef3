import copy
import datetime
import pickle

d = datetime.date(2024,12,30).isocalendar()
print(d, type(d), d.year, d.week, d.weekday, tuple(d), d == (2025,1,1), hash(d) == hash((2025, 1, 1)), d[1])
print(datetime.date(9999,12,31).isocalendar(), datetime.date(1,1,1).isocalendar(), datetime.date(2021,1,3).isocalendar(), datetime.datetime(2020,12,31).isocalendar()[:])
print(copy.copy(d), pickle.loads(pickle.dumps(d)))
n = datetime.datetime(2020, 1, 2)
print(n.tzname(), n.utcoffset(), n.dst())
