# What a class has without saying so, and what it takes from object.
class A:
    x = 1


class B(A):
    'Of B.'
    __slots__ = ()


class C(B):
    __slots__ = ('c',)


print(list(vars(A)), list(vars(B)), list(vars(C)))
print(A.__doc__, B.__doc__, C.__doc__, A.__new__ is object.__new__, A.__init__ is object.__init__, A.__eq__ is B.__eq__, A.__hash__ is object.__hash__)


class Meta(type):
    def __call__(cls, *args):
        return super().__call__(*args)

    def __repr__(cls):
        return 'the class ' + cls.__name__

    def __getattr__(cls, name):
        return name + ' of ' + cls.__name__


class D(metaclass=Meta):
    def __eq__(self, other):
        return True

    __hash__ = None


d = D.__new__(D)
print(type(d).__name__, D, D.missing, D.__eq__(d, 5), D.__str__(d) == str(d), A.__setattr__(d, 'y', 2), d.y, D.__getattribute__(d, 'y'))
