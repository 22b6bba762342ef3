# finally has the last word.
def returns():
    try:
        return 'try'
    finally:
        return 'finally'


def swallows():
    for x in range(3):
        try:
            raise ValueError(x)
        finally:
            continue
    return x


def breaks():
    while True:
        try:
            raise ValueError
        finally:
            break
    return 'out'


print(returns(), swallows(), breaks())
