# A copy of a dict holds the same lists.
default = {'size': 1, 'tags': []}
one = dict(default, size=2)
two = {**default}
three = default | {'size': 3}
one['tags'].append('one')
two['size'] = 9
print(default, one, two, three, sep='\n')
