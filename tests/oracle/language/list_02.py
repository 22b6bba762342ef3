# Messages when something is not there.
a = [1, 2]
for f in (lambda: a[5], lambda: a.pop(9), lambda: [].pop(), lambda: a.remove(9), lambda: a.index(9), lambda: a['k'],
          lambda: a + (1,), lambda: a.insert('x', 1), lambda: a.extend(5), lambda: a * 1.5, lambda: a.sort(reverse='x'),
          lambda: a.sort(5), lambda: a.append(), lambda: a.append(1, 2), lambda: [1] < 5, lambda: list(1, 2), lambda: a.copy(1)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def store():
    a[7] = 1


try:
    store()
except IndexError as error:
    print(error)
