# Mixins that work together through super.
class Base:
    def __init__(self, **rest):
        if rest:
            raise TypeError(f'left over: {sorted(rest)}')
        self.log = ['Base']


class Named(Base):
    def __init__(self, name, **rest):
        super().__init__(**rest)
        self.name = name
        self.log.append('Named')


class Tagged(Base):
    def __init__(self, tags=(), **rest):
        super().__init__(**rest)
        self.tags = tags
        self.log.append('Tagged')


class Both(Named, Tagged):
    def __init__(self, **all):
        super().__init__(**all)
        self.log.append('Both')


shared = ['t']
b = Both(name='b', tags=shared)
print(b.log, b.tags is shared, [c.__name__ for c in Both.__mro__])
try:
    Both(name='x', colour='red')
except TypeError as error:
    print(error)
