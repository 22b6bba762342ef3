import textwrap


def source():
    return textwrap.dedent("""
        def f():
            return 1
    """).strip()


print(source())
print(textwrap.indent(source(), "| "), textwrap.dedent("  a\n\n   b"))
