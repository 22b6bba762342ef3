# Modules that may not be there.
try:
    import no_such_module
except ImportError:
    no_such_module = None
try:
    from no_such_package.part import thing
except ModuleNotFoundError as error:
    print(error)
    thing = list


def load():
    try:
        import another_missing
    except ImportError as error:
        return str(error)
    return another_missing


print(no_such_module, thing("ab"), load())
