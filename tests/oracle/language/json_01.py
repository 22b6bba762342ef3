# To text and back: a copy that knows no sharing.
import json

shared = [1]
data = {'a': shared, 'b': shared, 'n': None, 't': True, 'f': 1.5, 's': 'é"\n'}
text = json.dumps(data)
back = json.loads(text)
print(text)
print(back == data, back['a'] is back['b'], data['a'] is data['b'])
print(json.dumps({1: (1, 2), None: 'k', True: []}), json.loads(json.dumps({1: (1, 2)})))
