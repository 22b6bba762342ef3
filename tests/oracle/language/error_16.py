# While handling another.
def risky(x):
    try:
        return 10 / x
    except ZeroDivisionError:
        return undefined_name


ok = risky(2)
risky(0)
