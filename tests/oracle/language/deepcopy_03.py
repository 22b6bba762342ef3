# Things that contain themselves.
import copy

a = [1]
a.append(a)
d = {}
d['me'] = d
t = ([],)
t[0].append(t)
b, e, u = copy.deepcopy(a), copy.deepcopy(d), copy.deepcopy(t)
print(b, b[1] is b, e, e['me'] is e, u, u[0][0] is u, u is t)
