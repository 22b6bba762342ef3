# Walking, counting from the end, and searching within bounds.
a = list('abcabc')
print(a.index('b', 2), a.index('c', -3, 6), a[-2], a[-6], a.count('a'), a.index('a', 1))
try:
    a.index('a', 4)
except ValueError as error:
    print(error)
a.insert(-1, 'x')
a.insert(100, 'end')
a.insert(-100, 'start')
print(a, list(reversed(a))[:3], list(enumerate('ab', 1)))
print([1, [2, 3]].count([2, 3]), [] == [], [[]] * 2 == [[], []], [1] is [1])
