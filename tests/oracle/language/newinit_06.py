# A metaclass that notes what it makes.
class Meta(type):
    made = []

    def __new__(meta, name, bases, space, **options):
        cls = super().__new__(meta, name, bases, space)
        cls.options = options
        meta.made.append(name)
        return cls

    def __init__(cls, name, bases, space, **options):
        super().__init__(name, bases, space)

    def __call__(cls, *args):
        obj = super().__call__(*args)
        obj.made_by = cls.__name__
        return obj

    def __len__(cls):
        return len(cls.made)


class A(metaclass=Meta, debug=True):
    pass


class B(A):
    pass


print(Meta.made, A.options, B.options, B().made_by, len(A), type(B) is Meta, isinstance(B, Meta))
