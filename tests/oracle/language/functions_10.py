# A function carries attributes of its own.
def count():
    count.calls += 1
    return count.calls


count.calls = 0
count.log = []
for _ in range(3):
    count.log.append(count())
print(count.calls, count.log, count.__name__, count.__dict__)
