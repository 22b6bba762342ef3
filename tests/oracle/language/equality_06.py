# Order of texts, lists and tuples.
print('a' < 'b', 'Z' < 'a', 'a' < 'ab', '10' < '9', '' < 'a', 'é' > 'z')
print([1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 9], (1, 'b') > (1, 'a'), [] < [0], [[1], 2] < [[1], 3])
print({1} < {1, 2}, {1, 2} <= {2, 1}, {1} < {2}, {3} > set())
for pair in (([1], (1,)), (1, 'a'), (None, 0), ([1, 'a'], [1, 2]), (1j, 2j), ({}, {}), ({1}, [1])):
    try:
        print(pair[0] < pair[1])
    except TypeError as error:
        print(error)
