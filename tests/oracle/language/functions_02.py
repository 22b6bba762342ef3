# Without a return, or with a bare one, the answer is None.
def nothing():
    pass


def early(x):
    if x > 3:
        return
    return x


a = nothing()
b = early(5)
c = early(2)
print(a, b, c)
