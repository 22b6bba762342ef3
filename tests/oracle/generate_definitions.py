# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""The functions and classes of random programs, for generate_language.py.

Every name in a body has a kind: list, dict, int or any. Expressions are made to a kind, so that what is written mostly
runs; every loop counts down, walks over a slice or is cut off, so that all of it ends.
"""
from generate import WORDS

KINDS = {"xs": "list", "ys": "list", "d": "dict", "n": "int", "m": "int", "o": "any"}
PARAMETERS = ["xs", "d", "n", "o", "m"]
EXCEPTIONS = ["ValueError", "KeyError", "IndexError", "TypeError", "ZeroDivisionError", "LookupError", "Exception"]


def indented(lines):
    return ["    " + line for line in lines]


class Definitions:
    """Writes texts only: a mixin of a maker, whose choices (`pick`, `chance`, `number`) it makes."""

    # Expressions and statements over names of known kinds

    def names_of(self, scope, *kinds):
        return [name for name, kind in scope.items() if kind in kinds]

    def expression(self, scope, kind="any", depth=0):
        known = self.names_of(scope, *([kind] if kind != "any" else ["any", "list", "dict", "int"]))
        if known and (depth > 1 or self.chance(0.45)):
            return self.pick(known)
        inner = lambda of="any": self.expression(scope, of, depth + 1)
        if depth > 2:
            return {"list": "[]", "dict": "{}"}.get(kind, str(self.number(0, 9)))
        if kind == "any":
            return self.pick([lambda: inner("list"), lambda: inner("int"), lambda: inner("dict"), lambda: repr(self.pick(WORDS)),
                              lambda: "(%s, %s)" % (inner(), inner()), lambda: "None",
                              lambda: "%s if %s else %s" % (inner(), self.test(scope), inner()),
                              lambda: "(%s or %s)" % (inner(), inner()), lambda: "f'{%s}'" % inner("int")])()
        if kind == "int":
            return self.pick([lambda: str(self.number(-3, 20)), lambda: "len(%s)" % inner("list"), lambda: "%s + 1" % inner("int"),
                              lambda: "%s * 2" % inner("int"), lambda: "(%s - %d)" % (inner("int"), self.number(1, 5)),
                              lambda: "%s %% 5" % inner("int"), lambda: "sum(1 for _ in %s)" % inner("list"),
                              lambda: "max(%s, %s)" % (inner("int"), inner("int")), lambda: "abs(%s)" % inner("int"),
                              lambda: "int(%s)" % self.test(scope), lambda: "divmod(%s, 4)[%d]" % (inner("int"), self.number(0, 1))])()
        if kind == "list":
            return self.pick([lambda: "[%s]" % inner(), lambda: "[%s, %s]" % (inner(), inner()), lambda: "%s[:3]" % inner("list"),
                              lambda: "list(%s)" % inner("list"), lambda: "%s + [%s]" % (inner("list"), inner()),
                              lambda: "[e for e in %s]" % inner("list"), lambda: "[(e, %s) for e in %s[:2]]" % (inner("int"), inner("list")),
                              lambda: "[*%s, %s]" % (inner("list"), inner()), lambda: "list(range(%d))" % self.number(0, 4),
                              lambda: "list(%s.values())" % inner("dict"), lambda: "%s[::-1]" % inner("list"),
                              lambda: "[e for e in %s if e is not None]" % inner("list"), lambda: "[]",
                              lambda: "list(map(lambda e: [e], %s[:2]))" % inner("list"),
                              lambda: "list(zip(%s, %s))[:2]" % (inner("list"), inner("list"))])()
        return self.pick([lambda: "{}", lambda: "{'k': %s}" % inner(), lambda: "dict(%s, m=%s)" % (inner("dict"), inner()),
                          lambda: "{**%s, 'k': %s}" % (inner("dict"), inner()), lambda: "{i: e for i, e in enumerate(%s[:3])}" % inner("list"),
                          lambda: "%s | {'m': %s}" % (inner("dict"), inner()), lambda: "dict(zip('ab', %s))" % inner("list")])()

    def test(self, scope):
        one = lambda kind: self.expression(scope, kind, 2)
        return self.pick([lambda: "%s > %d" % (one("int"), self.number(0, 6)), lambda: "len(%s) > 2" % one("list"), lambda: one("any") + " is None",
                          lambda: "'k' in %s" % one("dict"), lambda: "not %s" % one("list"), lambda: "%s is %s" % (one("any"), one("any")),
                          lambda: "isinstance(%s, %s)" % (one("any"), self.pick(["list", "int", "(dict, str)"])),
                          lambda: "0 < %s < %d" % (one("int"), self.number(2, 9))])()

    def change(self, scope):
        """A simple statement that changes a list, a dict, or what a name holds. New names join the scope."""
        value = lambda kind="any": self.expression(scope, kind, 1)
        ways = [lambda: self.new_local(scope)]
        for name in self.names_of(scope, "list"):
            ways += [lambda name=name: "%s.append(%s)" % (name, value()), lambda name=name: "%s += [%s]" % (name, value()),
                     lambda name=name: "%s.insert(0, %s)" % (name, value()), lambda name=name: "del %s[2:]" % name,
                     lambda name=name: "%s[:1] = [%s]" % (name, value())]
        for name in self.names_of(scope, "dict"):
            ways += [lambda name=name: "%s['%s'] = %s" % (name, self.pick("km"), value()), lambda name=name: "%s.pop('k', None)" % name,
                     lambda name=name: "%s.update(m=%s)" % (name, value()), lambda name=name: "%s.setdefault('l', [])" % name]
        for name in self.names_of(scope, "int"):
            ways += [lambda name=name: "%s %s" % (name, self.pick(["+= 1", "-= 2", "*= 2", "%= 7", "//= 2"]))]
        if self.chance(0.15):
            return "print(%s)" % value("int")
        return self.pick(ways)()

    def new_local(self, scope):
        kind = self.pick(["list", "int", "any", "dict"])
        name = "%s%d" % ({"list": "l", "int": "i", "any": "v", "dict": "e"}[kind], len(scope))
        text = "%s = %s" % (name, self.expression(scope, kind))
        scope[name] = kind
        return text

    def block(self, scope):
        """A statement, simple or compound. What a branch binds is not known after it."""
        roll, inner = self.random.random(), dict(scope)
        one = lambda: indented([self.change(inner)])
        if roll < 0.6:
            return [self.change(scope)]
        if roll < 0.72:
            return ["if %s:" % self.test(scope)] + one() + (["else:"] + one() if self.chance(0.5) else [])
        if roll < 0.82:
            inner["e"] = "any"
            return ["for e in %s[:%d]:" % (self.expression(scope, "list", 2), self.number(1, 3))] + one() + (
                indented(["if %s:" % self.test(inner), "    " + self.pick(["break", "continue"])]) if self.chance(0.3) else [])
        if roll < 0.9:
            lines = ["try:"] + one() + indented(["%s[%s]" % (self.expression(scope, "list", 2), self.number(0, 4))]) if self.chance(0.6) \
                else ["try:"] + one() + indented(["raise %s(%s)" % (self.pick(EXCEPTIONS), self.expression(scope, "int", 2))])
            lines += ["except %s%s:" % (self.pick(["Exception", "(IndexError, ValueError, LookupError)", "LookupError"]),
                                        self.pick(["", " as error"]))] + one()
            return lines + (["else:"] + one() if self.chance(0.3) else []) + (["finally:"] + one() if self.chance(0.4) else [])
        if roll < 0.95:
            return ["if (w := %s) > 2:" % self.expression(scope, "int", 2)] + one()
        if roll < 0.97:
            return ["assert %s, 'it is not'" % self.test(scope)]
        return ["if %s:" % self.test(scope), "    raise %s(%s)" % (self.pick(["Oops", "ValueError"]), self.expression(scope, "int", 2))]

    def body(self, scope, low=1, high=3, result=True):
        lines = [line for _ in range(self.number(low, high)) for line in self.block(scope)]
        return lines + ["return " + self.expression(scope)] * result

    # Functions: (lines, what calling it gives)

    def parameters(self):
        """The text, and the scope of the body."""
        names = self.random.sample(PARAMETERS, self.number(0, 3))
        scope = {name: KINDS[name] for name in names}
        if not self.chance(0.45):
            return ", ".join(names), scope
        texts, kind = list(names), self.pick(["list", "dict", "int", "args", "kwargs", "only"])
        if kind in ("list", "dict", "int"):
            texts.append("acc=%s" % {"list": "[]", "dict": "{}", "int": str(self.number(0, 5))}[kind])
            scope["acc"] = kind
        elif kind == "args":
            texts.append("*rest")
            scope["rest"] = "any"
        elif kind == "only":
            texts += ["*", "key=%s" % self.pick(["1", "[]", "None"])]
            scope["key"] = "any"
        else:
            texts.append("**named")
            scope["named"] = "dict"
        return ", ".join(texts), scope

    def function(self, name):
        parameters, scope = self.parameters()
        return ["def %s(%s):" % (name, parameters)] + indented(self.body(scope))

    def closure(self, name):
        """One that makes functions, over a list, a number, or both."""
        inner = {"held": "list", "n": "int", "x": "any"}
        step = ["nonlocal n", "n += 1"] if self.chance(0.6) else []
        lines = ["def %s(n, held=%s):" % (name, self.pick(["None", "[]"])), "    held = [] if held is None else held",
                 "    def step(x=%s):" % self.pick(["0", "None", "[]"])]
        lines += indented(indented(step + ["held.append(%s)" % self.pick(["x", "n", "(n, x)", "[x]"])] + self.body(inner, 0, 2)))
        if self.chance(0.3):
            return lines + ["    def look():", "        return held, n", "    return step, look"]
        return lines + ["    return step"]

    def generator(self, name):
        scope = {"n": "int", "xs": "list"}
        loop = [self.change(scope), "got = yield %s" % self.expression(scope), "if got is not None:", "    xs.append(got)"]
        last = self.pick(["yield from xs[:3]", "yield xs", "return xs"])
        return ["def %s(n, xs=()):" % name, "    xs = list(xs)", "    try:"] + indented(indented(
            ["for i in range(%d):" % self.number(1, 3)] + indented(loop) + [last])) + [
            "    finally:", "        xs.append(%s)" % self.pick(["n", "'end'"])]

    def decorator(self, name):
        scope = {"rest": "any", "log": "list", "result": "any"}
        careful = ["try:", "    result = f(*rest, **named)", "except Exception as error:", "    result = str(error)"]
        inner = self.pick([["result = f(*rest, **named)"], careful])
        inner = inner + [self.pick(["log.append(rest)", "log.append(result)", "log.append(len(rest))"])] + self.body(scope, 0, 1, False)
        return ["def %s(f):" % name, "    log = []", "    def wrapper(*rest, **named):"] + indented(indented(
            inner + [self.pick(["return result", "return result", "return [result]"])])) + ["    wrapper.log = log", "    return wrapper"]

    def recursion(self, name):
        scope = {"n": "int", "xs": "list"}
        return ["def %s(n, xs):" % name, "    if n <= 0 or n > 6:", "        return xs"] + indented([self.change(scope)]) + [
            "    return %s" % self.pick(["%s(n - 1, xs)", "[n] + list(%s(n - 1, xs))", "%s(n - 1, xs + [n])", "[%s(n - 1, xs)]"]) % name]

    # Classes. Every instance has a number `n`, a list `items` and a `link` to anything.

    HOOKS = {
        "__copy__": ["def __copy__(self):", "    new = type(self)(self.n)", "    new.items = %(items)s", "    return new"],
        "__deepcopy__": ["def __deepcopy__(self, memo):", "    new = type(self).__new__(type(self))", "    memo[id(self)] = new",
                         "    new.n = self.n", "    new.items = copy.deepcopy(self.items, memo)", "    new.link = %(link)s", "    return new"],
        "__getstate__": ["def __getstate__(self):", "    return {'n': self.n, 'items': %(items)s}", "def __setstate__(self, state):",
                         "    self.n, self.items, self.link = state['n'], state['items'], 'restored'"],
        "__reduce__": ["def __reduce__(self):", "    return type(self), (self.n, %(items)s)"],
        "__reduce_ex__": ["def __reduce_ex__(self, version):", "    return type(self), (self.n,), {'link': self.link, 'items': self.items}"]}
    ENTERING = ["def __enter__(self):", "    self.items.append('in')", "    return self", "def __exit__(self, kind, error, trace):",
                "    self.items.append('out' if kind is None else kind.__name__)", "    return %(swallow)s"]
    DUNDERS = [
        ["def __eq__(self, other):", "    return isinstance(other, %(name)s) and self.n == other.n", "def __hash__(self):",
         "    return hash(self.n)"],
        ["def __len__(self):", "    return len(self.items)"], ["def __iter__(self):", "    return iter(self.items[:3])"],
        ["def __getitem__(self, key):", "    return self.items[key]", "def __setitem__(self, key, value):", "    self.items[key] = value"],
        ["def __contains__(self, x):", "    return any(x is one for one in self.items)"], ["def __bool__(self):", "    return self.n > 2"],
        ["def __add__(self, other):", "    if not isinstance(other, (int, %(name)s)):", "        return NotImplemented",
         "    return type(self)(self.n + (other if isinstance(other, int) else other.n), self.items)", "__radd__ = __add__"],
        ["def __iadd__(self, other):", "    self.items.append(other)", "    return self"], ["def __neg__(self):", "    return type(self)(-self.n)"],
        ["def __lt__(self, other):", "    return self.n < other.n"], ["def __call__(self, x=1):", "    self.n += 1", "    return [x, self.n]"],
        ["def __getattr__(self, name):", "    if name.startswith('_') or name in ('n', 'items', 'link'):", "        raise AttributeError(name)",
         "    return name"],
        ["def __setattr__(self, name, value):", "    super().__setattr__(name, value)", "    if name == 'link':",
         "        type(self).sets.append(name)"],
        ["@property", "def top(self):", "    return self.items[-1] if self.items else None", "@top.setter", "def top(self, value):",
         "    self.items[-1:] = [value]"],
        ["@classmethod", "def make(cls, n=1):", "    return cls(n, cls.shared)"], ["@staticmethod", "def pair(x=0):", "    return [x, x]"]]

    def class_(self, name, bases):
        base = self.pick(bases) if bases and self.chance(0.5) else None
        also = [b for b in bases if b != base]
        heads = [base] if base else []
        if base and also and self.chance(0.2):
            heads.append(self.pick(also))
        lines = ["shared = []", "sets = []"] if not base else self.pick([[], ["shared = []"], ["level = %d" % self.number(0, 9)]])
        if not base and self.chance(0.15):
            lines.insert(0, "__slots__ = ('n', 'items', 'link')")
        lines += self.initial(base)
        if not base or self.chance(0.2):
            lines += ["def __repr__(self):", "    return f'{type(self).__name__}<{self.n}>'"]
        filling = {"name": name, "swallow": self.pick(["False", "False", "kind is ValueError", "True"]),
                   "items": self.pick(["self.items", "list(self.items)"]), "link": self.pick(["self.link", "copy.deepcopy(self.link, memo)"])}
        for dunder in self.random.sample(self.DUNDERS, self.number(0, 3)) + [self.ENTERING] * self.chance(0.25):
            lines += [line % filling if "%(" in line else line for line in dunder]
        if self.chance(0.5):
            lines += [line % filling for line in self.HOOKS[self.pick(sorted(self.HOOKS))]]
        for method in self.random.sample(["work", "look"], self.pick([0, 1, 1, 2])):
            lines += self.method(method, base)
        return ["class %s%s:" % (name, "(%s)" % ", ".join(heads) if heads else "")] + indented(lines)

    def data_class(self, name):
        """A dataclass with the same three parts, so that it is used as the others are."""
        options = self.pick(["", "", "(order=True)", "(eq=False)", "(slots=True)", "(frozen=True)", "(unsafe_hash=True)"])
        items = self.pick(["default_factory=list", "default_factory=list, compare=False", "default_factory=lambda: [1], repr=False"])
        link = self.pick(["None", "None", "(1, [])", "field(default=None, repr=False)"])
        lines = ["n: int = 0", "items: list = field(%s)" % items, "link: object = " + link]
        if self.chance(0.3) and "frozen" not in options:
            lines += ["def __post_init__(self):"] + indented([self.change({"self.items": "list", "self.n": "int"})])
        if self.chance(0.4):
            lines += ["shared = []"] + self.method("work", None)
        return ["@dataclass" + options, "class %s:" % name] + indented(lines)

    def initial(self, base):
        if not base:
            return ["def __init__(self, n=0, items=%s):" % self.pick(["None", "None", "()"]), "    self.n = n",
                    "    self.items = %s" % self.pick(["list(items or ())", "[] if items is None else items"]),
                    "    self.link = %s" % self.pick(["None", "self", "{}", "[n]", "self.items", "torch.zeros(2)"])]
        if self.chance(0.4):
            return []
        return ["def __init__(self, n=0, items=None):", "    super().__init__(n%s, items)" % self.pick(["", " + 1"])] + indented(
            [self.change({"self.items": "list", "n": "int"})])

    def method(self, name, base):
        scope = {"self.items": "list", "self.n": "int", "o": "any", "self": "any"}
        lines = ["def %s(self, o=None):" % name] + indented(self.body(scope))
        if base and self.chance(0.4):
            lines.insert(1, "    o = [getattr(super(), '%s', list)(), o]" % name)
        return lines
