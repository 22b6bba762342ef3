# Rows that are apart, and rows that are one.
apart = [[0] * 3 for _ in range(3)]
one = [[0] * 3] * 3
apart[0][0] = 'x'
one[0][0] = 'x'
print(apart)
print(one)
