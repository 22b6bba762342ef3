import warnings
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("careful")
    except UserWarning as error:
        print("raised", error)
warnings.warn("goes to stderr")
print(issubclass(ResourceWarning, Warning), PendingDeprecationWarning.__mro__)
