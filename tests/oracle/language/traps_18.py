# Nested defaults, and setdefault's forgotten list.
groups = {}
for name in ['ann', 'bob', 'amy']:
    groups.setdefault(name[0], []).append(name)
print(groups)
lost = groups.get('z', [])
lost.append('zoe')
print(groups.get('z'), lost)
shared = []
for k in 'xy':
    groups.setdefault(k, shared).append(k)
print(groups['x'], groups['x'] is groups['y'])
