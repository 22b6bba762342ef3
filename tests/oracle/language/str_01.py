# Case, stripping, and looking for parts.
s = '  Hello World  '
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), s.strip().lower(), s.strip().upper(), s.strip().swapcase())
t = 'hello world'
print(t.capitalize(), t.title(), t.find('o'), t.rfind('o'), t.find('z'), t.index('w'), t.count('l'), t.count(''))
print(t.startswith('he'), t.endswith(('x', 'ld')), t.startswith('wor', 6), t.replace('l', 'L'), t.replace('l', 'L', 2))
print('xxabxx'.strip('x'), 'abcba'.lstrip('ab'), 'prefix-x'.removeprefix('prefix-'), 'a.py'.removesuffix('.py'))
try:
    t.index('z')
except ValueError as error:
    print(error)
