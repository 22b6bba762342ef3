# Names and modules of classes and built-in things.
print(int.__name__, len.__name__, [].append.__name__, 'x'.join.__self__, int.__module__, len.__module__)
print(type(None).__name__, type(...).__name__, type(len).__name__, type(int.__add__).__name__, type(print) is type(len))
print(str(int), repr(len), type(lambda: 0), type(range(1)), object.__bases__, type.__mro__)
print(bool.__mro__, bool.__bases__, isinstance(type, object), isinstance(object, type), type(type) is type)
print([t.__name__ for t in (type({}.keys()), type({}.items()), type(iter([])), type(iter({})), type(zip()), type(iter('')))])
