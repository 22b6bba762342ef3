# Functions that call one another, and one that is known only later.
def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def later():
    return not_yet()


try:
    later()
except NameError as error:
    print(error)


def not_yet():
    return 'now'


print(is_even(10), is_odd(7), later())
