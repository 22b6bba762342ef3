# Layout, order, other letters, and other classes.
import json


class Point:
    def __init__(self, x):
        self.x = x


print(json.dumps({'b': [1, {'c': []}], 'a': {}}, indent=2, sort_keys=True))
print(json.dumps([1, 2, {'k': 'v'}], separators=(',', ':')), json.dumps('é', ensure_ascii=False), json.dumps(Point([1]), default=vars), json.dumps([float('inf'), float('nan'), 1e100]))
made = json.loads('{"x": [1], "y": {"x": 2}}', object_hook=lambda d: sorted(d))
print(made, json.loads('[1, 2.5, -3e2, "\\u00e9", null, true]'), json.loads(' "a" '), json.loads('{"a": 1, "a": 2}'))
