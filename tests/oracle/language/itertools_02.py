# Pairs, groups, products.
from itertools import combinations, combinations_with_replacement, compress, dropwhile, filterfalse, groupby, pairwise, permutations, product, starmap, takewhile, zip_longest

print(list(product('ab', [1, 2])), list(permutations([1, 2, 3], 2))[:3], list(combinations('abc', 2)), list(combinations_with_replacement('ab', 2)))
print([(k, list(g)) for k, g in groupby([1, 1, 2, 1])], [(k, len(list(g))) for k, g in groupby(['a', 'bb', 'cc'], key=len)])
print(list(zip_longest([1, 2], 'a', fillvalue='-')), list(pairwise([1, 2, 3])), list(takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(dropwhile(lambda x: x < 3, [1, 5, 1])))
print(list(compress('abc', [1, 0, 1])), list(filterfalse(None, [0, 1, ''])), list(starmap(pow, [(2, 3), (3, 2)])), list(product([0, 1], repeat=2)))
