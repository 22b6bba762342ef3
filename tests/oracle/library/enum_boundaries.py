from enum import Flag, STRICT, CONFORM, EJECT, KEEP, FlagBoundary

def told(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)

for boundary in (STRICT, CONFORM, EJECT, KEEP):
    class F(Flag, boundary=boundary):
        A = 1
        B = 4
    print(boundary, repr(boundary))
    for value in (0, 1, 5, 2, 8, 13, -1, -2, -3):
        told(lambda: F(value))
    told(lambda: ~F.A)
print(list(FlagBoundary), FlagBoundary.KEEP.value)
