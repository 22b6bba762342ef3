# Two that take turns over one shared list.
def worker(name, jobs, done):
    while jobs:
        job = jobs.pop(0)
        done.append(f'{name}{job}')
        job = yield
        if job is not None:
            jobs.append(job)
    return name


jobs, done, names = [1, 2, 3], [], []
turns = [worker('a', jobs, done), worker('b', jobs, done)]
extra = [10]
while turns:
    w = turns.pop(0)
    try:
        w.send(extra.pop()) if extra and len(done) > 1 else next(w)
        turns.append(w)
    except StopIteration as stop:
        names.append(stop.value)
print(done, names, jobs)
