d = {"a": 1}
for v in d.values():
    d["b"] = v
