# The loop's name stays behind.
for i in range(3):
    pass
for missing in []:
    pass
print(i)
try:
    print(missing)
except NameError as error:
    print(error)
