import weakref
from weakref import WeakValueDictionary, WeakKeyDictionary, WeakSet, ref, finalize

class Image:
    cache = WeakValueDictionary()
    def __new__(cls, name):
        found = cls.cache.get(name)
        if found is None:
            found = super().__new__(cls)
            found.name = name
            cls.cache[name] = found
        return found

a, b = Image("x"), Image("x")
print(a is b, len(Image.cache))
del a
print(len(Image.cache))
del b
print(len(Image.cache), Image("x").name)

class Subject:
    def __init__(self):
        self.observers = WeakSet()
        self.meta = WeakKeyDictionary()
    def watch(self, observer):
        self.observers.add(observer)
        self.meta[observer] = len(self.observers)
    def notify(self, what):
        for observer in self.observers:
            observer.seen.append(what)

class Observer:
    def __init__(self, name):
        self.name = name
        self.seen = []

s, o, p = Subject(), Observer("o"), Observer("p")
s.watch(o)
s.watch(p)
s.notify("first")
kept = p.seen
del p
s.notify("second")
print(o.seen, kept, len(s.observers), len(s.meta), list(s.meta.values()))

class Tree:
    def __init__(self, value, parent=None):
        self.value = value
        self.children = []
        self._parent = ref(parent) if parent else lambda: None
        if parent:
            parent.children.append(self)
    @property
    def parent(self):
        return self._parent()

root = Tree(1)
leaf = Tree(2, root)
print(leaf.parent is root, weakref.getweakrefcount(root))
log = []
f = finalize(root, log.append, "root gone")
root = None
print(leaf.parent, log, f.alive)
