# zip, map and iter over one iterator; a view of a dict that is gone.
it = iter(range(6))
print(list(zip(it, it)), list(it))
it = iter('abc')
for x in it:
    print(x, next(it, 'end'))
m = map(lambda p: p[0], d := {'ab': 1, 'cd': 2})
d['ef'] = 3
try:
    print(list(m))
except RuntimeError as error:
    print(error)
keys = d.keys()
d = {'new': 0}
print(list(keys), sum(v for v in d.values()), list(d.items()))
lists = [[]] * 2
lists[0] += [1]
lists[1] = lists[1] + [2]
print(lists)
