# A decorator replaces the function by what it returns.
def shout(f):
    def wrapper(*args):
        return f(*args).upper() + '!'
    return wrapper


@shout
def greet(name):
    return 'hello ' + name


print(greet('you'), greet.__name__)
