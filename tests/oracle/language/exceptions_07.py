# A value is worked out before finally runs.
def f():
    x = [1]
    y = 1
    try:
        return x, y
    finally:
        x.append(2)
        y = 2


print(f())
