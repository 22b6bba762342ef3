import string
from string import Template, capwords

t = Template("Dear $name,\n$$${amount} for ${item}s, $unknown_1 ${_x}")
values = {"name": "Ann", "amount": 5, "item": "book", "unknown_1": [1], "_x": None}
print(t.substitute(values), t.substitute(values, name="Bob"), t.safe_substitute(name="C"), t.safe_substitute())
print(t.template[:5], Template("no place").substitute(), Template("$a$b").substitute(a=1, b=2), Template("${a}b $a.b $A").safe_substitute(a="x"))
for wrong in (lambda: Template("$x").substitute(), lambda: Template("100%$").substitute(), lambda: Template("a\nb $-").substitute()):
    try:
        wrong()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
print(capwords("aBC  dEF-gh\tij"), capwords("a,b,c", ","), len(string.printable), set(string.hexdigits) > set(string.digits), string.ascii_letters.index("A"), [c for c in string.punctuation if c.isalnum()])
def caesar(text, by):
    letters = string.ascii_lowercase
    return text.translate(str.maketrans(letters, letters[by:] + letters[:by]))
print(caesar("hello", 3), caesar(caesar("hello", 3), 23))
m = Template("$who")
print(m.substitute(who="me"), m.__dict__)
