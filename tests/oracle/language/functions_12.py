# Defaults are evaluated from left to right, where the function stands.
log = []


def noted(x):
    log.append(x)
    return x


size = 3


def make(n=size, a=noted('a'), *, b=noted('b')):
    return [a, b] * n


size = 10
print(log, make(), make.__defaults__, make.__kwdefaults__)
