# and, or and not give back operands.
a = 0 or [] or 'last'
b = 1 and 'two' and []
c = not [] or 1 / 0
d = None and 1 / 0
e = [] if 0 else {} or 'filled'
print(a, b, c, d, e)
