# Attributes looked up, set and asked for by name.
class Box:
    size = 1


b = Box()
setattr(b, 'colour', ['red'])
b.__dict__['hidden'] = 'x'
print(getattr(b, 'size'), getattr(b, 'none', 'default'), hasattr(b, 'colour'), b.hidden, hasattr(Box, 'colour'))
delattr(b, 'colour')
for name in ('colour', 'a b'):
    try:
        getattr(b, name)
    except AttributeError as error:
        print(error)
try:
    Box.missing
except AttributeError as error:
    print(error)
