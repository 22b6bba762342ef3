# A parameter is another name for the caller's own object.
def mark(things):
    things.append('seen')
    things = ['other']
    return things


mine = [1]
theirs = mark(mine)
print(mine, theirs, mine is theirs)
