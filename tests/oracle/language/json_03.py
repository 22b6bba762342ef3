# What cannot be written or read.
import json

loop = []
loop.append(loop)
for f in (lambda: json.dumps({1, 2}), lambda: json.dumps(object), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(loop), lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.dumps(b'x')):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error)[:40])
for text in ('', '{', '[1,]', '{"a" 1}', 'nul', '"abc', '[1] x', '{1: 2}', "{'a': 1}", '01', '"\\x"', '[1 2]'):
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(repr(text), error, error.pos)
