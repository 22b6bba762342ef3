# A deep copy by bytes: nothing is shared with what was copied.
import pickle
a = {"rows": [[1, 2], [3]], "tag": "t"}
b = pickle.loads(pickle.dumps(a))
b["rows"][0].append(9)
print(a, b, a["rows"][0] is b["rows"][0])
