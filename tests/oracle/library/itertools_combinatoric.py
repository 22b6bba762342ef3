from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product()), list(product([])), list(product([0, 1], repeat=2)), list(product("ab", [], [1])))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations([1], 2)), list(permutations([])), len(list(permutations(range(5), 3))))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations("ab", 0)), list(combinations(range(4), 4)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement("ab", 3)))
p = product([1, 2], "x")
print(next(p), p is iter(p), type(p).__name__)
print(sum(1 for _ in permutations("aab")), hash(tuple(permutations(range(6), 3))) == hash(tuple(permutations(range(6), 3))))
for wrong in (lambda: combinations("a", -1), lambda: permutations("a", -1), lambda: product("a", repeat=-1)):
    try:
        wrong()
    except ValueError as error:
        print(error)
l = [[1], [2]]
pairs = list(combinations(l, 1))
pairs[0][0].append(9)
print(l)
