# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""What the body of an enumeration's class is collected in, and what may stand in it."""

_auto_null = type("_auto_null", (), {"__repr__": lambda self: "_auto_null"})()


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


class _EnumDict(dict):
    """What the body of a class defines: members by name in `members`, all else as in any class."""
    allowed = ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
               "_iter_member_by_value_", "_iter_member_by_def_")

    def __init__(self, cls_name):
        super().__init__()
        self.cls_name, self.members, self.ignored, self.used_auto = cls_name, {}, [], False
        self.last_values = []

    def __setitem__(self, key, value):
        if _is_sunder(key):
            self.set_sunder(key, value)
        elif key in self.members or _is_dunder(key) or key in self.ignored or self.is_no_member(key, value):
            if key in self.members:
                raise TypeError(f"{key!r} already defined as {self.members[key]!r}")
            if key == "__order__":
                key = "_order_"
            super().__setitem__(key, value.value if isinstance(value, nonmember) else value)
        elif key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        else:
            value = self.resolved(key, value.value if isinstance(value, member) else value)
            self.members[key] = value
            super().__setitem__(key, value)

    def is_no_member(self, key, value):
        if isinstance(value, (nonmember, member)):
            return isinstance(value, nonmember)
        private = f"_{self.cls_name.lstrip('_')}__"
        return _is_descriptor(value) or key.startswith(private) and not key.endswith("__")

    def set_sunder(self, key, value):
        if key not in self.allowed:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self.used_auto:
                raise TypeError("_generate_next_value_ must be defined before members")
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            taken = set(value) & set(self.members)
            if taken:
                raise ValueError(f"_ignore_ cannot specify already set names: {taken!r}")
            self.ignored = value
        super().__setitem__(key, value)

    def resolved(self, key, value):
        if isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
            parts = [self.resolved(key, part) if isinstance(part, auto) else part for part in value]
            value = tuple(parts) if type(value) is tuple else type(value)(*parts)
        if isinstance(value, auto):
            self.used_auto = True
            if value.value is _auto_null:
                generate = self["_generate_next_value_"]
                generate = generate.__func__ if isinstance(generate, staticmethod) else generate
                value.value = generate(key, 1, len(self.members), self.last_values[:])
            value = value.value
        self.last_values.append(value)
        return value


for _class in (nonmember, member, auto):
    _class.__module__ = "enum"
del _class
