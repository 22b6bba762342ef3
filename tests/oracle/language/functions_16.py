# Calling what cannot be called.
for thing in (3, 'text', [1], None, (1, 2), {}):
    try:
        thing()
    except TypeError as error:
        print(error)
