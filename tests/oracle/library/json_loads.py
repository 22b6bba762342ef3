import json
from collections import OrderedDict

text = ' {"a": [1, 2.5, -3e2, true, false, null], "b": {"c": "d\\n\\u00e9\\ud83d\\ude00"}, "e": "", "a": 2} '
d = json.loads(text)
print(d, json.loads("3"), json.loads('"x"'), json.loads("[]"), json.loads("{}"), json.loads("-0"), json.loads("1E5"), json.loads("NaN"), json.loads("[Infinity, -Infinity]"))
print(json.loads(b'{"k": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads('"\\ud800"') == "\ud800", json.loads('"a\\/b\\t"'), json.loads("1" * 40), json.loads("[1,2]".encode("utf-16")))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda o: sorted(o)), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads("[1, 1.5]", parse_int=str, parse_float=repr), json.loads("NaN", parse_constant=lambda c: c))
o = json.loads('{"z": 1, "y": [2]}', object_pairs_hook=OrderedDict)
back = json.loads(json.dumps(d))
print(o, back == d, json.JSONDecoder().raw_decode("[1] rest"), json.loads('"a\tb"', strict=False))

class Source:
    def read(self):
        return '{"k": [1, 2]}'

loaded = json.load(Source())
print(loaded, json.loads("[1.0]")[0], type(json.loads("1.0")), json.loads("\n[\r1 ,\t2 ]"))
