# Questions, padding and single characters.
for s in ('abc', 'Abc', '123', 'a1', '', ' ', 'ABC', 'Título', '½', '_x1', 'class'):
    print(repr(s), s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier())
print('x'.center(5, '*'), 'x'.ljust(3) + '|', 'x'.rjust(3, '.'), '7'.zfill(3), '-7'.zfill(4), 'a\tb'.expandtabs(4))
print(ord('a'), chr(955), ord('Ω'), 'abc'[::-1], 'abc'[1:], 'ab' * 2, 'b' in 'abc', '' in 'a', max('hello'), sorted('bca'))
