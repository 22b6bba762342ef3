# What such a generator may do wrong.
from contextlib import contextmanager


@contextmanager
def never():
    return
    yield


@contextmanager
def twice():
    yield 1
    yield 2


for cm in (never, twice):
    try:
        with cm():
            pass
    except RuntimeError as error:
        print(error)
one = twice()
try:
    with one:
        raise ValueError('inside')
except ValueError as error:
    print(error)


@contextmanager
def tag(name):
    print('<' + name + '>')
    yield
    print('</' + name + '>')


@tag('b')
def hello():
    print('hello')


hello()
hello()
