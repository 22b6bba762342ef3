# A generator gives its values once.
numbers = (n * n for n in range(4))
total = sum(numbers)
largest = max(numbers, default='nothing left')
print(total, largest)
lines = map(str.upper, ['a', 'b'])
print('A' in lines, list(lines))
z = zip([1, 2], [3, 4])
print(dict(z), dict(z))
