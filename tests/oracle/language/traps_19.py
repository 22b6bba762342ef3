# The loop's variable is a name, not a place in the list.
numbers = [1, 2, 3]
for n in numbers:
    n *= 10
print(numbers)
rows = [[1], [2]]
for row in rows:
    row *= 2
print(rows)
for i, n in enumerate(numbers):
    numbers[i] = n * 10
print(numbers)
