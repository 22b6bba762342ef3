import textwrap
for text in ("  a\n  b", "  a\n    b\n\n  c\n", "\ta\n\tb", "\ta\n    b", "   \n  x\n \n", "a\n  b", "", "\n", "  \t a\n  \t  b\n  \tc", '''
    def f():
        return 1

    f()
    ''', "  one\r\n  two"):
    print(repr(textwrap.dedent(text)))
print(textwrap.indent("a\n\nb\n  c", "> "), repr(textwrap.indent("a\n \nb\n", "--", lambda line: True)), repr(textwrap.indent("", "x")))


def report(title, body):
    return textwrap.dedent(f"""\
        {title}
          {body}
        end""")


print(report("T", "body"))
