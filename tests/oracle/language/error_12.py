# Without an end.
seen = []


def deeper(n):
    if n < 3:
        seen.append(n)
    return deeper(n + 1)


deeper(0)
