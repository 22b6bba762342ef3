# Two functions over one list.
def pair():
    held = []

    def put(x):
        held.append(x)

    def get():
        return held
    return put, get


put, get = pair()
put(1)
put([2])
seen = get()
seen.append('outside')
print(get(), get() is seen)
