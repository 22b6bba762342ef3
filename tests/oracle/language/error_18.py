# An attribute that a property cannot give.
class Lazy:
    @property
    def value(self):
        return self.hidden['key']

    def __init__(self):
        self.hidden = {}


l = Lazy()
l.hidden['other'] = 1
l.value
