import copy
import datetime
import pickle
from dataclasses import dataclass, field, replace
moment = datetime.datetime(2024, 2, 29, 23, 59, 58, 123456)
print(moment, repr(moment), moment.hour, moment.minute, moment.second, moment.microsecond, moment.tzinfo, moment.fold)
print(repr(datetime.datetime(2024, 1, 1)), repr(datetime.datetime(2024, 1, 1, 5)), repr(datetime.datetime(2024, 1, 1, 5, 6, 7)), datetime.datetime(2024, 1, 1))
print(moment + datetime.timedelta(seconds=2), moment - datetime.timedelta(days=60, microseconds=1), moment - datetime.datetime(2024, 1, 1), moment.date(), moment.replace(hour=0, microsecond=0))
print(moment.isoformat(), moment.isoformat(" "), moment.isoformat(timespec="minutes"), moment.isoformat(timespec="milliseconds"), moment.isoformat("_", "hours"), moment.ctime())
print(moment < datetime.datetime(2025, 1, 1), moment == moment.replace(), moment == moment.date(), {moment: 1}[moment.replace()], isinstance(moment, datetime.date), datetime.datetime.__mro__)
print(datetime.datetime.fromisoformat("2023-05-06T07:08:09"), datetime.datetime.fromisoformat("2023-05-06 07:08"), datetime.datetime.fromisoformat("2023-05-06"), datetime.datetime.fromisoformat("2023-05-06T07:08:09.123456"), datetime.datetime.fromordinal(738000))
print(moment.strftime("%Y-%m-%d %H:%M:%S.%f %I %p %T %F"), f"{moment:%H h}", moment.weekday(), moment.toordinal())
print(pickle.dumps(moment), pickle.loads(pickle.dumps(moment)) == moment, copy.copy(moment) is moment, copy.deepcopy(moment) is moment, copy.deepcopy(moment) == moment)


@dataclass
class Event:
    name: str
    at: datetime.datetime
    took: datetime.timedelta = datetime.timedelta(hours=1)
    days: list = field(default_factory=lambda: [datetime.date(2024, 1, 1)])


event = Event("e", moment)
again = copy.deepcopy(event)
print(event == again, event.at is again.at, event.took is again.took, event.days[0] is again.days[0], copy.copy(event).at is moment)
print(replace(event, at=moment + event.took).at, event)
for wrong in (lambda: datetime.datetime(2024, 1, 1, 24), lambda: datetime.datetime(2024, 1, 1, 0, 60), lambda: datetime.datetime(2024, 1, 1, 0, 0, 0, 10 ** 6), lambda: moment.isoformat(timespec="x"), lambda: datetime.datetime.fromisoformat("2023-05-06T7:08:09"), lambda: datetime.datetime.max + datetime.timedelta(1), lambda: datetime.datetime(2024)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
