# WeakValueDictionary: entries go with their values.
import weakref


class Image:
    def __init__(self, name):
        self.name = name


def run():
    cache = weakref.WeakValueDictionary()
    a, b = Image('a'), Image('b')
    cache['a'], cache['b'] = a, b
    print(len(cache), sorted(cache), cache['a'] is a, cache.get('c'))
    del a
    print(len(cache), sorted(cache.keys()), 'a' in cache, [i.name for i in cache.values()])
    try:
        cache['a']
    except KeyError as error:
        print(error)
    print(cache.pop('b') is b, len(cache), cache.setdefault('x', b) is b)


run()
