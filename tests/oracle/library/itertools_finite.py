from itertools import accumulate, chain, compress, dropwhile, filterfalse, islice, pairwise, starmap, takewhile, zip_longest
import operator

a, b = [1, 2, 3], [4, [5]]
ch = chain(a, b)
first = next(ch)
rest = list(ch)
print(first, rest, rest[-1] is b[1], list(chain.from_iterable(["ab", "cd"])), list(chain()))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate([3, 1, 4], max)))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(dropwhile(lambda x: x < 3, [1, 3, 1])), list(takewhile(lambda x: x < 3, [1, 3, 1])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", "a"])), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(pairwise("abcd")), list(pairwise([1])), list(zip_longest("ab", [1, 2, 3], fillvalue="-")), list(zip_longest([], [])))
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, None)), list(islice("abcdef", 1, 5, 2)), list(islice("abc", None)))
it = iter(range(10))
print(list(islice(it, 3)), next(it), list(islice(it, 1, 3)), list(it))
for wrong in (lambda: islice("a", -1), lambda: islice("a", 1, 2, 0), lambda: islice("a", "b"), lambda: islice("a"), lambda: next(chain(3)), lambda: next(starmap(pow, [3]))):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
ch = chain([1], [2])
print(ch is iter(ch), list(ch), list(ch))
next(ch)
