# sort, sorted, key, reverse.
words = ['pear', 'Fig', 'apple', 'kiwi']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), words)
words.sort(key=lambda w: w[-1])
print(words, sorted('bca'), sorted({'b': 1, 'a': 2}), sorted([3, 1.5, True]), sorted([[2], [1, 5], [1]]), sorted([(1, 'b'), (1, 'a')]))
for f in (lambda: sorted([1, 'a']), lambda: sorted([None, 1]), lambda: sorted(5), lambda: sorted([1], len), lambda: sorted([1j, 2j]), lambda: sorted([1], key=5)):
    try:
        f()
    except TypeError as error:
        print(error)
