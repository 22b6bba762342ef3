import string
from string import Template

print(string.ascii_lowercase, string.ascii_letters, string.digits, string.hexdigits, string.octdigits)
print(repr(string.punctuation), repr(string.whitespace), repr(string.printable), string.ascii_uppercase)
print(string.capwords("hello  big world"), repr(string.capwords("a-b c", "-")))
t = Template("$name is ${n}years, $$5 $x")
print(t.substitute(name="A", n=3, x=[1]), t.safe_substitute(name="B"), t.safe_substitute({"n": 1}), t.template)
for bad in ("$", "a\n$ b", "${x", "$1", "${}"):
    try:
        Template(bad).substitute(x=1)
    except ValueError as error:
        print(error)
    print(Template(bad).safe_substitute(x=1))
t.substitute(name=1)
