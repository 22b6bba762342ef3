import warnings


class Mine(UserWarning):
    pass


def old():
    warnings.warn("old() is going", DeprecationWarning, stacklevel=2)
    return 1


def recorded():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        old()
        old()
        warnings.warn("plain")
        warnings.warn(Mine("own", 5))
        warnings.warn("future", FutureWarning)
    return [(str(one.message), one.category.__name__) for one in caught]


print(recorded())
warnings.warn("to nobody")
print("after")


def filtered():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("ignore", DeprecationWarning)
        old()
        warnings.simplefilter("always", Mine)
        warnings.warn("one", Mine)
        warnings.warn("one", Mine)
        for i in range(3):
            warnings.warn("looped")
        for i in range(2):
            warnings.warn(f"looped {i}")
        warnings.simplefilter("once", RuntimeWarning)
        warnings.warn("r", RuntimeWarning)
        warnings.warn("r", RuntimeWarning)
    print(len(caught), [str(one.message) for one in caught], caught[0].category)


filtered()


def raised():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            warnings.warn("as an error", Mine)
        except Mine as error:
            print(type(error), error, error.args)
        warnings.filterwarnings("ignore", category=Mine)
        warnings.warn("nothing", Mine)
        try:
            old()
        except DeprecationWarning as error:
            print("raised", error)


raised()
for wrong in (lambda: warnings.warn("x", int), lambda: warnings.warn("x", 5), lambda: warnings.simplefilter("wrong"), lambda: warnings.filterwarnings("always", category=int)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


def nested():
    with warnings.catch_warnings(record=True) as outer:
        warnings.simplefilter("always")
        warnings.warn("outer")
        with warnings.catch_warnings(record=True) as inner:
            warnings.warn("inner")
        warnings.warn("outer again")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.warn("lost")
    print([str(one.message) for one in outer], [str(one.message) for one in inner])
    with warnings.catch_warnings(record=True, action="always") as third:
        warnings.warn("third", UserWarning)
    print(len(third), third[0].message)


nested()
