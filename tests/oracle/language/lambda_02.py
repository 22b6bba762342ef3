# As a key to sort by, and in map and filter.
words = ['pear', 'fig', 'banana', 'kiwi']
by_length = sorted(words, key=lambda w: (len(w), w))
words.sort(key=lambda w: w[-1], reverse=True)
long = list(filter(lambda w: len(w) > 3, words))
sizes = list(map(lambda w, n: w[:n], words, [1, 2, 3]))
print(by_length, words, long, sizes)
