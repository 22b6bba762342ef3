# What is no context manager.
class Half:
    def __enter__(self):
        return 1


for thing in (3, Half(), [1]):
    try:
        with thing:
            print('never')
    except TypeError as error:
        print(error)
