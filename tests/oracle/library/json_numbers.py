import json

floats = [0.1, 1e22, 1e16, 123456789.123, 5e-324, 1.7976931348623157e308, -0.0, 1 / 3, 100.0, 1e-5, 0.0001]
text = json.dumps(floats)
print(text, json.loads(text) == floats)
ints = [0, -1, 2 ** 64, -10 ** 30, True]
print(json.dumps(ints), json.loads(json.dumps(ints)))
print(json.loads("[1.0, 1, -0.0, 1E+2, 2e-3, 0.5e1]"), [type(x).__name__ for x in json.loads("[1, 1.0, true, null, \"s\", [], {}]")])
print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none", "s": "str"}), json.dumps({"a": {"b": {"c": []}}}, indent=1))
print(json.dumps((1, (2, (3,)))), json.dumps([[], [[]], {}]), json.dumps("tab\tnew\nquote\"back\\slash/"), json.dumps("\u00ff\u0100\uffff"), json.dumps("a\u2029b", ensure_ascii=False))
class MyInt(int):
    def __repr__(self):
        return "mine"
class MyFloat(float):
    def __repr__(self):
        return "mine"
class MyStr(str):
    def __str__(self):
        return "mine"
class MyList(list):
    pass
class MyDict(dict):
    pass
print(json.dumps([MyInt(3), MyFloat(2.5), MyStr("t"), MyList([1]), MyDict(a=1)]), json.dumps({MyInt(1): 1, MyStr("k"): 2}))
deep = current = []
for _ in range(50):
    current.append([])
    current = current[0]
print(len(json.dumps(deep)), json.loads(json.dumps(deep)) == deep)
print(json.dumps([1, 2, 3], indent="--"), json.dumps({"b": [1, {"z": 1, "a": 2}], "a": 1}, indent=2, sort_keys=True, separators=(",", ":")))
print(json.JSONEncoder(sort_keys=True).encode({"b": 1, "a": 2}), json.JSONDecoder(parse_float=str).decode("[1.50]"), json.JSONDecoder().raw_decode("  1", 2))
bad = {"x": {1, 2}}
try:
    json.dumps(bad)
except TypeError as error:
    print(error)
json.dumps({"ok": 1, ("no",): 2})
