import copy
import pickle
from datetime import timedelta
t = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds())
for one in (timedelta(), timedelta(-1), timedelta(seconds=-1), timedelta(weeks=1.5), timedelta(days=0.1), timedelta(hours=25.123456789), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(days=2, seconds=-5), timedelta(seconds=1e-7), timedelta(True)):
    print(one, repr(one), bool(one))
h = timedelta(hours=1)
print(t + h, t - h, -h, +h, abs(-h), h * 3, 3 * h, h * 1.5, h / 4, h / 0.3, h / timedelta(minutes=7), t // h, h // 7, t % h, divmod(t, h))
print(h == timedelta(minutes=60), h < t, t > h, h <= h, t >= h, h != 5, h == 3600, {h: 1}[timedelta(seconds=3600)], sum([h, h], timedelta()), max(h, t))
print(copy.copy(h) is h, copy.deepcopy([h])[0] is h, pickle.dumps(h), pickle.loads(pickle.dumps(t)) == t)
print(timedelta.min, timedelta.max, timedelta.resolution)
for wrong in (lambda: timedelta("1"), lambda: h / 0, lambda: timedelta(10 ** 9), lambda: timedelta.max + h, lambda: h // 0):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
