# A list that is changed while it is sorted.
data = [3, 1, 2]


def meddle(x):
    data.append(x)
    return x


try:
    data.sort(key=meddle)
except ValueError as error:
    print(error)
print(data)


def fails(x):
    if x == 2:
        raise KeyError('at two')
    return x


rest = [3, 2, 1]
try:
    rest.sort(key=fails)
except KeyError as error:
    print(error, rest)
