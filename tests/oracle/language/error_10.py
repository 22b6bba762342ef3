# A class body that fails leaves no class.
made = []
try:
    class First:
        made.append('first')
        broken = undefined
except NameError as error:
    print(error, 'First' in globals())


class Second:
    made.append('second')
    value = made.missing
