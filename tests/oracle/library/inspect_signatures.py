import inspect, functools
def f(a, /, b: int, c=1, *args, d, e: 'str' = 'x', **kw) -> list: "doc\n    more"
def g(*, a): pass
class A:
    "Class A."
    def __init__(self, x, y=2): pass
    def m(self, z): pass
    @classmethod
    def c(cls, q): pass
    @staticmethod
    def s(w): pass
    def __call__(self, k): pass
class B(A): pass
class C: pass
@functools.wraps(f)
def wrapped(*a): pass
for x in (f, g, A, B, C, A.m, A(1).m, A.c, A.s, A(1), wrapped, lambda: 1, lambda x, *y: 1):
    s = inspect.signature(x); print(s, [p.kind.name for p in s.parameters.values()], repr(s))
s = inspect.signature(f)
print(repr(s.parameters['b']), s.parameters['c'].default, s.parameters['a'].default is inspect.Parameter.empty, s.return_annotation, s == inspect.signature(f), list(s.parameters), str(s.parameters['kw']), s.parameters['d'].kind, s.parameters['d'].kind.description)
b = s.bind(1, 2, d=3, z=4); print(b, b.args, b.kwargs, b.arguments); b.apply_defaults(); print(b.arguments)
for args, kw in (((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3, 4, 5), {'d': 1}), ((1,2), {'d':1,'a':1})):
    try: print(s.bind(*args, **kw))
    except TypeError as e: print(e)
for h in (lambda: inspect.signature(g).bind(1), lambda: inspect.signature(g).bind(b=1), lambda: inspect.signature(3), lambda: inspect.Parameter('1a', 0), lambda: inspect.Signature([inspect.Parameter('a', 1), inspect.Parameter('a', 1)])):
    try: print(h())
    except Exception as e: print(type(e).__name__, e)
print(inspect.isclass(A), inspect.isfunction(A.m), inspect.ismethod(A(1).m), inspect.isbuiltin(len), inspect.isroutine(len), inspect.ismodule(inspect), inspect.isgeneratorfunction(f), inspect.getdoc(f), inspect.getdoc(A), inspect.getmro(B))
print([n for n, v in inspect.getmembers(A, inspect.isfunction)], [n for n, v in inspect.getmembers(A(1), inspect.ismethod)])
print(inspect.unwrap(wrapped) is f, inspect.cleandoc('  a\n    b\n      c\n\n'), s.replace(return_annotation=int), s.parameters['b'].replace(name='bb'))
