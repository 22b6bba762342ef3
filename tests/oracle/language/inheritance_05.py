# Attributes of the class, overridden and shared.
class Base:
    tags = ['base']
    options = {'a': 1}


class Child(Base):
    options = {**Base.options, 'b': 2}


class Other(Base):
    pass


Child.tags.append('child')
Other.tags = Other.tags + ['other']
print(Base.tags, Child.tags is Base.tags, Other.tags, Base.options, Child.options)
