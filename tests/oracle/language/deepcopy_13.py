# Sharing is forgotten between two calls.
import copy

data = {'x': [0]}
data['y'] = data['x']
one = copy.deepcopy(data)
apart = {k: copy.deepcopy(v) for k, v in data.items()}
print(one['x'] is one['y'], apart['x'] is apart['y'])
apart['x'].append(1)
one['x'].append(1)
print(one, apart)
