# Keys are copied as well as values.
import copy


class Key:
    pass


k = Key()
k.parts = [1]
table = {k: 'by object', (1, 2): [3], 'self': k}
new = copy.deepcopy(table)
[nk] = [key for key in new if isinstance(key, Key)]
print(nk is k, new['self'] is nk, nk.parts is k.parts, (1, 2) in new, k in new)
