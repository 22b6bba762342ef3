# Concatenation of one list, many times over.
part = [0]
a = [part] * 2 + [part[:]]
part.append(1)
print(a)
b = [[]] * 2
b[0] = ['own']
b[1] += ['grown']
print(b)
c = [[], []] * 2
c[0].append('twice')
print(c)
