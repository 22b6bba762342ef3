# A name that is not there.
x = [1]
y = x
print(z)
x.append('never')
