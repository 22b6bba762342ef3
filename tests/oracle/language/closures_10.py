# A closure keeps its object alive and shared after a copy.
import copy


def remember(things):
    return lambda: things


data = [1, [2]]
f = remember(data)
g = copy.deepcopy(f)
h = copy.copy(f)
print(f is g, f is h, g() is data)
held = copy.deepcopy({'f': f, 'data': data})
held['data'].append(3)
print(held['f']() is data, data, held['data'])
