# finalize runs once, with its arguments.
import weakref


class Resource:
    pass


log = []
r = Resource()
_f = weakref.finalize(r, log.append, 'closed')
_g = weakref.finalize(r, log.append, 'never')
print(_f.alive, _g.detach() is not None, _g.alive)
del r
print(log, _f.alive, _f())
_h = weakref.finalize(Thing := type('Thing', (), {}), log.append, 'by hand')
print(_h(), log, _h.alive)
