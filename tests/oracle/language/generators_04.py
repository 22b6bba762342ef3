# A generator expression is used up.
squares = (x * x for x in range(4))
print(4 in squares)
print(list(squares))
total = sum(x for x in range(10) if x % 3 == 0)
print(total, max((len(w), w) for w in ['a', 'ccc', 'bb']))
