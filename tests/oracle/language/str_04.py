# repr, escapes and letters of other scripts.
for s in ("it's", 'say "hi"', '''both ' and "''', 'tab\tnew\n', 'back\\slash', 'nul\0', 'é Ω 中 😀', '\x7f\x80', '\ud800'.encode('utf-8', 'replace').decode()):
    print(repr(s), len(s))
print('a' 'b', r'\n', 'é' == 'e\u0301', 'straße'.upper(), 'ﬁ'.upper(), 'ǅ'.lower(), 'İ'.lower() == 'i̇', 'ß'.casefold())
print('naïve'.encode(), 'Ω'.encode('utf-8'), ascii('é😀'), '\N{GREEK SMALL LETTER ALPHA}', '\u00e9', '\x41\101')
