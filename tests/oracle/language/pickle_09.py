# Slots, and a state of attributes and slots.
import pickle


class Base:
    __slots__ = ("a", "b")


class Derived(Base):
    pass


one = Derived()
one.a, one.c = [1], [2]
two = pickle.loads(pickle.dumps(one))
print(two.a, two.c, two.a is one.a, hasattr(two, "b"))
