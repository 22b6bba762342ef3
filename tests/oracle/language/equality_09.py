# What a __hash__ may answer.
class B:
    def __hash__(self):
        return 'x'
class C:
    def __hash__(self):
        raise ValueError('no')
for c in (B, C):
    try:
        {c(): 1}
    except Exception as e:
        print(type(e).__name__, e)
class D:
    def __hash__(self):
        return 10**30
print(hash(D()) == hash(10**30), len({D(): 1, 10**30: 2}))
