# An inner function remembers a name of the outer one.
def adder(n):
    def add(x):
        return x + n
    return add


three = adder(3)
ten = adder(10)
print(three(1), ten(1), three.__closure__[0].cell_contents)
