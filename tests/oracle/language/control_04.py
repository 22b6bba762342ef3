# Chained comparisons evaluate each part once.
log = []


def noted(x):
    log.append(x)
    return x


a = noted(1) < noted(2) < noted(3)
b = noted(5) < noted(4) < noted(9)
c = 1 < 2 > 0 != 5 is not None
d = [1] == [1] in [[[1]], [1]]
print(a, b, c, d, log)
