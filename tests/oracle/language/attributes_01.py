# __getattr__ only for what is missing.
class Lazy:
    def __init__(self):
        self.present = 1
        self.asked = []

    def __getattr__(self, name):
        if name.startswith('no'):
            raise AttributeError('there is no ' + name)
        self.asked.append(name)
        return name.upper()


a = Lazy()
print(a.present, a.missing, a.asked, hasattr(a, 'nothing'), getattr(a, 'none', 'default'))
try:
    a.nope
except AttributeError as error:
    print(error)
