# The classic: an object with a lock cannot be copied deeply.
import copy
import threading


class Pool:
    def __init__(self):
        self.lock = threading.Lock()
        self.items = []

    def add(self, item):
        with self.lock:
            self.items.append(item)


pool = Pool()
pool.add(1)
shallow = copy.copy(pool)
print(shallow.items is pool.items, shallow.lock is pool.lock)
try:
    copy.deepcopy(pool)
except TypeError as error:
    print(error)
