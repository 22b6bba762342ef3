# Parameters that can be given by place only, and by name only.
def mixed(a, b=2, /, c=3, *, d, e=5):
    return [a, b, c, d, e]


x = mixed(1, d=4)
y = mixed(1, 20, c=30, d=40, e=50)
try:
    mixed(a=1, d=4)
except TypeError as error:
    print(error)
try:
    mixed(1)
except TypeError as error:
    print(error)
