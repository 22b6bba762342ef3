# A tuple's list changes although an error is raised.
t = ([1], 2)
try:
    t[0] += [3]
except TypeError as error:
    print(error)
print(t)
t[0].append(4)
print(t)
