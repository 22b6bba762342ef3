# Constants and templates.
import string

print(string.ascii_lowercase, string.digits, string.hexdigits, string.punctuation, repr(string.whitespace), string.capwords('hello there you'))
t = string.Template('$name owes $$${amount}')
print(t.substitute(name='Ann', amount=5), t.safe_substitute(name='Bob'))
try:
    t.substitute(name='x')
except KeyError as error:
    print(error)
