# Numbers.
print(abs(-3), abs(2.5), round(2.567, 1), divmod(17, 5), pow(2, 10), pow(2, 10, 1000), sum([1, 2, 3]), sum([0.5, 1], 10), sum([[1], [2]], []))
print(min(3, 1, 2), max([4, 9, 2]), min('b', 'a'), max([], default='none'), min([3, -4], key=abs), max('aa', 'b', key=len), bin(5), hex(10), oct(9))
for f in (lambda: min([]), lambda: max(), lambda: sum(['a']), lambda: min(1), lambda: sum('ab', ''), lambda: max(1, 'a'), lambda: abs('x'), lambda: pow('a', 2),
          lambda: divmod(1, 'a'), lambda: round([]), lambda: max(1, 2, default=3)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
