# __init_subclass__ and __class_getitem__.
class Plugin:
    known = {}

    def __init_subclass__(cls, *, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.known[name or cls.__name__] = cls

    def __class_getitem__(cls, key):
        return cls.known[key]


class A(Plugin):
    pass


class B(A, name='second'):
    pass


print(sorted(Plugin.known), Plugin['A'] is A, Plugin.known['second'].__name__, B.known is Plugin.known)
try:
    class C(Plugin, wrong=1):
        pass
except TypeError as error:
    print(error)
