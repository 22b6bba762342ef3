# What was shared within stays shared within.
import copy

part = [1]
whole = [part, part, {'p': part}]
new = copy.deepcopy(whole)
new[0].append(2)
print(new, whole, new[0] is new[1], new[2]['p'] is new[0])
