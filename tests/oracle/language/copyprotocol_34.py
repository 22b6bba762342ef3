# A bound method takes its object along.
import copy


class Button:
    def __init__(self):
        self.clicks = []
        self.action = self.click

    def click(self):
        self.clicks.append('click')


a = Button()
b = copy.deepcopy(a)
b.action()
print(a.clicks, b.clicks, b.action.__self__ is b)
c = copy.copy(a)
c.action()
print(a.clicks, c.clicks is a.clicks, c.action.__self__ is a)
m = copy.copy(a.click)
print(m == a.click, m.__self__ is a)
