from datetime import date, timedelta
try:
    date(2023, 2, 29)
except ValueError as error:
    print(error)
print(timedelta(minutes=90) / 2, -timedelta(seconds=1), timedelta(hours=5) // timedelta(hours=2), timedelta(days=0.5), sum([timedelta(1)] * 3, timedelta()))
print(sorted([date(2024, 3, 1), date(2023, 1, 1)]), {date(2024, 1, 1): "new"}[date(2024, 1, 1)], max(timedelta(1), timedelta(2)))
