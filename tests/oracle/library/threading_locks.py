import copy
import pickle
import threading
import time

lock = threading.Lock()
print(type(lock), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False), lock.release(), lock.locked())
with lock as held:
    print(held, lock.locked())
print(lock.acquire(timeout=0.01), lock.acquire(timeout=0.01), lock.release())
rlock = threading.RLock()
with rlock:
    with rlock as again:
        print(again, type(rlock))
print(repr(lock).startswith("<unlocked _thread.lock object at 0x"))
for attempt in (lambda: copy.deepcopy(lock), lambda: copy.copy(lock), lambda: pickle.dumps(lock), lambda: copy.deepcopy(rlock), lambda: copy.copy({"lock": lock}), lambda: copy.deepcopy({"lock": lock}), lock.release, rlock.release, lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2)):
    try:
        print(type(attempt()))
    except Exception as error:
        print(type(error).__name__, error)


class Counter:
    def __init__(self):
        self.count = 0
        self.lock = threading.Lock()

    def add(self):
        with self.lock:
            self.count += 1
        return self.count


counter = Counter()
print(counter.add(), counter.add())
shallow = copy.copy(counter)
print(shallow.lock is counter.lock, shallow.count)
try:
    copy.deepcopy(counter)
except TypeError as error:
    print(error)


class Careful(Counter):
    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = threading.Lock()


careful = Careful()
careful.add()
for made in (copy.copy(careful), copy.deepcopy(careful), pickle.loads(pickle.dumps(careful))):
    print(made.count, made.lock is careful.lock, made.add(), careful.count)


class DeepOwn(Counter):
    def __deepcopy__(self, memo):
        made = type(self)()
        memo[id(self)] = made
        made.count = copy.deepcopy(self.count, memo)
        return made


print(copy.deepcopy([DeepOwn()])[0].add())
print(time.sleep(0), time.sleep(0.001))
for wrong in (-1, "x"):
    try:
        time.sleep(wrong)
    except Exception as error:
        print(type(error).__name__, error)
