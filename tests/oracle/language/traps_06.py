# Copies of a list of dicts.
people = [{'name': 'Ann', 'langs': ['py']}, {'name': 'Bob', 'langs': []}]
backup = people.copy()
backup[0]['name'] = 'Zoe'
backup.append({'name': 'new'})
print(people)
safer = [dict(p) for p in people]
safer[0]['langs'].append('c')
safer[1]['name'] = 'Max'
print(people, len(backup))
