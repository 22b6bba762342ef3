# Argument and caller's list, and slices that protect.
def first_sorted(things):
    things.sort()
    return things[0]


mine = [3, 1, 2]
print(first_sorted(mine[:]), mine)
print(first_sorted(mine), mine)
