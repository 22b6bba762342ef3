# In a loop's head.
pairs = [(1, 'a'), (2, 'b')]
for number, letter in pairs:
    print(number, letter)
for i, (number, *letters) in enumerate([(1, 'a', 'b'), (2,)]):
    print(i, number, letters)
for x, in [[1], [2]]:
    print(x)
