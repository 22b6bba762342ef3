# An AttributeError inside one looks like a missing one.
class Box:
    @property
    def broken(self):
        return self.missing

    def __getattr__(self, name):
        return 'made up ' + name


class Plain:
    @property
    def broken(self):
        return self.missing


print(Box().broken)
try:
    Plain().broken
except AttributeError as error:
    print(error, hasattr(Plain(), 'broken'))
