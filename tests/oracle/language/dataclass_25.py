# Properties, descriptors and __setattr__ in one.
from dataclasses import dataclass, field


class Clamp:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, obj, owner):
        return self.default if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        setattr(obj, self.name, max(0, min(10, value)))


@dataclass
class Volume:
    level: int = Clamp(5)
    log: list = field(default_factory=list, repr=False)

    def __setattr__(self, name, value):
        if name == '_level' and 'log' in vars(self):
            self.log.append(value)
        super().__setattr__(name, value)


v, w = Volume(), Volume(99)
v.level = -3
w.level += 1
print(v, w, v.log, w.log, vars(v), Volume.level)
