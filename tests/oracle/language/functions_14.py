# A docstring is the function's, and the name can be changed.
def greet(name):
    """Says hello."""
    return 'hello ' + name


text = greet.__doc__
greet.__name__ = 'salute'
alias = greet
print(text, alias.__name__, greet('you'), greet.__module__)
del greet
print(alias('me'))
