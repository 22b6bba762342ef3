# All yield one and the same list.
def growing(n):
    row = []
    for i in range(n):
        row.append(i)
        yield row


kept = list(growing(3))
print(kept, kept[0] is kept[2])
apart = [list(row) for row in growing(3)]
print(apart)
