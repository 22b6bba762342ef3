# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""The class of enumerations' classes. Of these, `enum` makes the first three, and tells them to this module."""
from _enumdict import _EnumDict
import builtins
import types

Enum = Flag = ReprEnum = None  # until they are made


class property(types.DynamicClassAttribute):
    """A property of members; asked of the class, the member of that name."""
    name = clsname = None

    def __get__(self, instance, ownerclass=None):
        if instance is not None and self.fget is not None:
            return self.fget(instance)
        found = ownerclass._member_map_.get(self.name)
        if found is None:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        return found

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name, self.clsname = name, ownerclass.__name__


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")
        if Enum is None:
            return {}
        body = _EnumDict(cls)
        body["_generate_next_value_"] = _first_enum(bases)._generate_next_value_
        return body

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        members = classdict.members
        forbidden = {"mro", ""} & set(members)
        if forbidden:
            raise ValueError(f"invalid enum member name(s) {','.join(map(repr, forbidden))}")
        body = {name: value for name, value in classdict.items()
                if name not in members and name not in classdict.ignored and name not in ("_ignore_", "_order_")}
        first, data_type = _first_enum(bases), _data_type(cls, bases)
        make, use_args = _maker(classdict, data_type, first)
        if "_generate_next_value_" in body and isinstance(body["_generate_next_value_"], staticmethod):
            body["_generate_next_value_"] = body["_generate_next_value_"].__func__
        body.update(_new_member_=make, _use_args_=use_args, _member_names_=[], _member_map_={}, _value2member_map_={},
                    _unhashable_values_=[], _member_type_=data_type, _value_repr_=_data_repr(bases))
        if Flag is not None and issubclass(first, Flag):
            body.update(_boundary_=boundary or getattr(first, "_boundary_", None), _flag_mask_=0, _all_bits_=0, _inverted_=None)
        if "__new__" in body:
            body["__new_member__"] = body.pop("__new__")
        enum_class = super().__new__(metacls, cls, bases, body, **kwds)
        _take_texts(enum_class, classdict, data_type, first)
        for name, value in members.items():
            _add_member(enum_class, name, value)
        _check_order(enum_class, classdict.get("_order_"))
        if "_flag_mask_" in body:
            values = [one._value_ for one in enum_class]
            if values != sorted(values):
                type.__setattr__(enum_class, "_iter_member_", enum_class._iter_member_by_def_)
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and "
                            f"'{cls.__class__.__qualname__}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __dir__(cls):
        return sorted({"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__",
                       "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_})

    def __getattr__(cls, name):
        try:
            return cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @builtins.property
    def __members__(cls):
        return types.MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        body = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        names = list(names.items()) if hasattr(names, "items") else list(names)
        values = []
        for count, item in enumerate(names):
            if isinstance(item, str):
                values.append(cls._generate_next_value_(item, start, count, values[:]))
                item = item, values[-1]
            body[item[0]] = item[1]
        body["__module__"] = module or "__main__"
        if qualname is not None:
            body["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)


def _first_enum(bases):
    """The class that says how members behave: the last of the bases."""
    if not isinstance(bases[-1], EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    return bases[-1]


def _data_type(class_name, bases):
    """The class of the values that members are, besides being members."""
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found.append(base._member_type_)
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                found.append(candidate or base)
                break
            else:
                candidate = candidate or base
    found = list(dict.fromkeys(found))
    if len(found) > 1:
        raise TypeError(f"too many data types for {class_name!r}: {set(found)!r}")
    return found[0] if found else object


def _data_repr(bases):
    """How values are shown where a data type shows them in a way of its own."""
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                return base._value_repr_
            if "__repr__" in base.__dict__:
                return base.__dict__["__repr__"]
    return None


def _maker(classdict, data_type, first):
    """The __new__ that makes members, and whether it takes their values."""
    make = classdict.get("__new__")
    if make is None:
        for name in ("__new_member__", "__new__"):
            for possible in (data_type, first):
                found = getattr(possible, name, None)
                if make is None and found is not None and found not in (object.__new__, Enum.__new__):
                    make = found
        make = make or object.__new__
    make = make.__func__ if isinstance(make, staticmethod) else make
    takes = make is not object.__new__ or issubclass(data_type, (int, float, complex, str, bytes, tuple, frozenset))
    return make, takes


def _take_texts(enum_class, classdict, data_type, first):
    """Members are shown as members, and not as the data that they are, unless ReprEnum says so."""
    if ReprEnum is not None and ReprEnum in enum_class.__bases__:
        if "__format__" not in classdict:
            enum_class.__format__ = data_type.__format__
        if "__str__" not in classdict:
            enum_class.__str__ = data_type.__repr__ if data_type.__str__ is object.__str__ else data_type.__str__
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name not in classdict and name not in enum_class.__dict__:
            found = getattr(enum_class, name)
            if found in (getattr(data_type, name), getattr(object, name)):
                setattr(enum_class, name, getattr(first, name))
    if Flag is not None and issubclass(enum_class, Flag):
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if name not in classdict:
                setattr(enum_class, name, Flag.__dict__[name])
    enum_class.__new__ = Enum.__new__


def _add_member(cls, name, value):
    data_type = cls._member_type_
    args = value if isinstance(value, tuple) else (value,)
    if data_type is tuple:
        args = (args,)
    one = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
    if not hasattr(one, "_value_"):
        if data_type is object:
            one._value_ = value
        else:
            try:
                one._value_ = data_type(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    value = one._value_
    one._name_ = name
    one.__objclass__ = cls
    one.__init__(*args)
    one._sort_order_ = len(cls._member_names_)
    same = _member_of(cls, value)
    if same is not None:
        one = same
    elif Flag is None or not issubclass(cls, Flag):
        cls._member_names_.append(name)
    elif isinstance(value, int):
        if value > 0 and not value & (value - 1):  # one bit
            cls._member_names_.append(name)
            cls._flag_mask_ |= value
        cls._all_bits_ |= 2 ** value.bit_length() - 1
    type.__setattr__(cls, name, one)
    cls._member_map_[name] = one
    try:
        cls._value2member_map_.setdefault(value, one)
    except TypeError:  # not hashable
        cls._unhashable_values_.append(value)


def _member_of(cls, value):
    """The member with this value, if there is one."""
    try:
        return cls._value2member_map_.get(value)
    except TypeError:  # not hashable, so it is looked for
        for one in cls._member_map_.values():
            if one._value_ == value:
                return one
    return None


def _check_order(cls, order):
    if order is not None:
        order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
        canonical = [name for name in order if name not in cls._member_map_ or name in cls._member_names_]
        if canonical != cls._member_names_:
            raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {canonical!r}")


EnumType.__module__ = property.__module__ = "enum"
