# Unpacking in a comprehension, and a walrus that leaks.
pairs = [('a', (1, 2)), ('b', (3, 4))]
flat = [f'{n}{x}{y}' for n, (x, y) in pairs]
heads = [h for h, *_ in ['abc', 'de']]
big = [n for word in ['a', 'bbb', 'cc'] if (n := len(word)) > 1]
print(flat, heads, big, n)
