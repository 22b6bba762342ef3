# A function gives back what it is told to.
def double(x):
    return x * 2


a = double(4)
b = double([1, 2])
c = double('ab')
print(a, b, c)
