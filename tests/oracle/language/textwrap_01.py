import textwrap
text = "A copy of a well-known sentence that is long enough to be wrapped over some lines -- and more."
print(textwrap.fill(text, 24))
print(textwrap.wrap(text, 12), textwrap.shorten(text, 30))
