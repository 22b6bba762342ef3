# Names bind the object itself, and stay.
data = {'items': [[1], [2]], 'more': {'deep': [3]}}
match data:
    case {'items': [first, *others] as all_items, 'more': {'deep': deep}}:
        first.append('changed')
        deep.append('too')
        others.append('own list')
print(data, first is data['items'][0], all_items is data['items'], others)
match [1, 2]:
    case [a, 3]:
        pass
    case [b, 2] as whole:
        pass
print(b, whole, 'a' in globals())
