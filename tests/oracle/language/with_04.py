# return and break leave it properly.
class Note:
    def __enter__(self):
        print('in')

    def __exit__(self, *what):
        print('out', what)


def f():
    with Note():
        return 'returned'


print(f())
for i in range(3):
    with Note():
        if i == 1:
            break
print(i)
