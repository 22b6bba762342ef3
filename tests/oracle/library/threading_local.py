import copy
import threading


def use():
    local = threading.local()
    local.x = [1]
    print(local.x, hasattr(local, "y"), local.__dict__)
    for attempt in (copy.copy, copy.deepcopy):
        try:
            attempt(local)
        except TypeError as error:
            print(error)
    try:
        local.y
    except AttributeError as error:
        print(error)


use()


class Settings(threading.local):
    level = 1

    def __init__(self, name):
        self.name = name


def settings():
    own = Settings("n")
    own.level = 2
    print(own.name, own.level, Settings.level)
    try:
        copy.deepcopy(own)
    except TypeError as error:
        print(error)


settings()
try:
    threading.local(5)
except TypeError as error:
    print(error)
