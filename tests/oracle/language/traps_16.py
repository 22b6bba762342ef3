# Strings and numbers are never changed.
s = 'abc'
t = s
s += 'd'
n = m = 5
n += 1
u = t.upper()
print(s, t, n, m, u)
try:
    t[0] = 'z'
except TypeError as error:
    print(error)
parts = [s, t]
parts[0] = 'new'
print(s, parts)
