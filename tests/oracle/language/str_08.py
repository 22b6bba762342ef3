for s in ["\x1c5", "\x1f5", "\x855", "\xa05", "١٢", "1\u00a0", "五", "1_٢", "²", "-١٢", "0x１", "　7　", "1_0", "_1"]:
    for f in (int, float, complex):
        try: print(ascii(s), f.__name__, f(s))
        except ValueError as e: print(ascii(s), f.__name__, ascii(str(e)))
words = ["ΟΔΥΣΣΕΥΣ", "Σ", "ΑΣ.", "ΑΣ'Α", "straße", "ǅungla", "ﬁn", "İstanbul", "ԱՐՄ", "გამარჯობა", "𐐀𐐨", "½²१", "ª", "ʰ", "日本", "ÿ", "ŉ", "a\u0345b", "x y", "\ud800", "", "_a1", "1a", "ℌ", "Ⅷ", "ⅷ", "\u2028", "\u00ad"]
for w in words:
    print(ascii(w), ascii([w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold()]))
    print([w.isalpha(), w.isalnum(), w.isdigit(), w.isdecimal(), w.isnumeric(), w.islower(), w.isupper(), w.istitle(), w.isspace(), w.isprintable(), w.isidentifier(), w.isascii()])
