import pprint
state = {"weights": [0.1] * 12, "bias": {"b": [1, 2], "a": (1,)}, "name": "layer" * 8, "more": {"k": "v" * 50}}
pprint.pprint(state)
pprint.pprint(state, width=30)
print(pprint.pformat(state, depth=1), pprint.pformat({"b": 1, "a": 2}, sort_dicts=False))
