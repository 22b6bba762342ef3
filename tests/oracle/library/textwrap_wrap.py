import textwrap
text = ("The quick brown fox jumps over the lazy dog. It's a well-known pangram -- used by type-setters, "
        "co-operative e-mail writers and others--for testing. See http://example.com/a-long-path/with-hyphens "
        "and some-extraordinarily-long-hyphenated-word, x-ray, 2-3 times, and --option values.")
for width in (10, 20, 33, 40, 70, 200):
    print(width, textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
for options in (dict(break_on_hyphens=False), dict(break_long_words=False), dict(break_long_words=False, break_on_hyphens=False), dict(drop_whitespace=False), dict(max_lines=2), dict(max_lines=3, placeholder="..."), dict(fix_sentence_endings=True), dict(replace_whitespace=False), dict(expand_tabs=False), dict(tabsize=4)):
    print(options, textwrap.wrap("One two.  Three\tfour-five. 'Six!' seven\neight supercalifragilistic-expialidocious  nine.", 12, **options))
for short in ("", " ", "word", "  lead", "a  b", "trail  ", "\n\n", "hello--world", "a--b", "--x", "well--known--", "a-b-c-d-e", "ab-cd-ef", "\u00e9l\u00e9-gant mots"):
    print(repr(short), textwrap.wrap(short, 4), textwrap.wrap(short, 4, break_on_hyphens=False))
print(textwrap.shorten("Hello  world, this is   long!", width=18), textwrap.shorten("Hello world", width=11), textwrap.shorten("Hello world", width=10), textwrap.shorten("Hello world", width=9, placeholder="..."), textwrap.shorten("Hello", 4, placeholder=""))
for wrong in (lambda: textwrap.wrap("x", 0), lambda: textwrap.shorten("x y", 2), lambda: textwrap.wrap("x y", 3, max_lines=2, placeholder="toolong")):
    try:
        wrong()
    except ValueError as error:
        print(error)
wrapper = textwrap.TextWrapper(width=12)
wrapper.initial_indent = "> "
print(wrapper.wrap("some words to be wrapped"), wrapper.fill("and filled again"))
