# A dict or set changed while it is walked over.
d = {'a': 1, 'b': 2}
try:
    for k in d:
        d[k + k] = 0
except RuntimeError as error:
    print(error, d)
for k in d:
    d[k] = 'new'
s = {1}
try:
    for x in s:
        s.add(x + 1)
except RuntimeError as error:
    print(error, sorted(s))
print(d)
