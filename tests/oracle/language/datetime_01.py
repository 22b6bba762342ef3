import copy
from datetime import date, datetime, timedelta
start = datetime(2024, 1, 31, 12, 30)
end = start + timedelta(days=1, hours=36)
print(start, repr(end), end - start, (end - start).total_seconds(), start < end)
event = {"at": start, "days": [date(2024, 2, 29)]}
shallow, deep = copy.copy(event), copy.deepcopy(event)
print(shallow["at"] is start, deep["at"] is start, deep["at"] == start, deep["days"][0] == date(2024, 2, 29))
print(start.isoformat(), f"{start:%Y/%m/%d}", date.fromisoformat("2024-02-29").replace(year=2028))
