# A class made by calling type.
def hello(self):
    return 'hello from ' + type(self).__name__


Made = type('Made', (), {'hello': hello, 'items': []})
Sub = type('Sub', (Made,), {})
a, b = Made(), Sub()
a.items.append(1)
print(a.hello(), b.hello(), b.items, Sub.__mro__[1] is Made, Made.__name__, Made.__module__)
for call in (lambda: type('X', (5,), {}), lambda: type('X'), lambda: type(1, 2), lambda: type(3, (), {})):
    try:
        print(call())
    except TypeError as error:
        print(error)
