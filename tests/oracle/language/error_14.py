# An unpacking that does not fit, after part of it was done.
pairs = [(1, 'a'), (2, 'b', 'c')]
numbers = []
for number, letter in pairs:
    numbers.append(number)
