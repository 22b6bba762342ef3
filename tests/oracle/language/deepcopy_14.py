# Deeper than recursion reaches.
import copy

chain = []
for i in range(50):
    chain = [chain]
new = copy.deepcopy(chain)
depth = 0
while new:
    new, depth = new[0], depth + 1
print(depth)


def too_deep():
    x = []
    for i in range(5000):
        x = [x]
    try:
        copy.deepcopy(x)
    except RecursionError as error:
        print(type(error).__name__)
    while x:
        x = x[0]


too_deep()
