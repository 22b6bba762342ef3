# A list from a loop.
squares = [x * x for x in range(5)]
odd = [x for x in squares if x % 2]
pairs = [(a, b) for a in 'xy' for b in range(2)]
nested = [[j for j in range(i)] for i in range(4)]
print(squares, odd, pairs, nested)
