d = {"a": 1, "b": 2}
for k in d:
    d[k] = 5
print(d)
for k in d.items():
    print(k)
    d.pop("a")
