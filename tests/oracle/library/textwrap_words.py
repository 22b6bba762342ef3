import textwrap
t = 'The quick brown fox jumps over the lazy dog and then it runs away from averyveryverylongwordthatdoesnotfit in the forest.'
for w in (10, 20, 40, 70, 5): print(textwrap.wrap(t, w))
print(textwrap.fill(t, 30)); print(textwrap.fill(t, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(t, 30), textwrap.shorten(t, 200), textwrap.shorten(t, 20, placeholder='...'))
print(repr(textwrap.dedent('''
    a
      b

    c
  \t
    ''')), repr(textwrap.dedent('a\n  b')), repr(textwrap.indent('a\n\nb\n', '> ')), repr(textwrap.indent('a\n\nb', '> ', lambda l: True)))
print(textwrap.wrap('a  b   c', 3), textwrap.wrap('  lead', 10), textwrap.wrap('', 5), textwrap.wrap('a\nb\tc', 40), textwrap.wrap(t, 20, max_lines=2))
try: textwrap.wrap('a', 0)
except ValueError as e: print(e)
