# An observer list that forgets who is gone.
import weakref


class Subject:
    def __init__(self):
        self.refs = []
        self.state = []

    def attach(self, observer):
        self.refs.append(weakref.ref(observer, self.refs.remove))

    def tell(self, what):
        for r in self.refs:
            r().seen.append(what)


class Observer:
    def __init__(self):
        self.seen = []


s = Subject()
a, b = Observer(), Observer()
s.attach(a)
s.attach(b)
s.tell('one')
del a
s.tell('two')
print(len(s.refs), b.seen)
